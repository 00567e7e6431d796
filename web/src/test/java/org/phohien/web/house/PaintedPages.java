package org.phohien.web.house;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.model.Box;
import org.phohien.core.model.Line;
import org.phohien.core.model.Page;
import org.phohien.core.model.PageId;
import org.phohien.core.model.Word;

/** Stands in for the image server: paints a page from its text, each word in its box. */
final class PaintedPages extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Pattern ASKED =
      Pattern.compile("/iiif/3/([^/]+)/(full|\\d+,\\d+,\\d+,\\d+)/(\\d+),/0/default\\.jpg");

  private final transient Catalog catalog;

  PaintedPages(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Matcher asked =
        ASKED.matcher(URLDecoder.decode(request.getRequestURI(), StandardCharsets.UTF_8));
    Optional<PageId> id = asked.matches() ? PageId.parse(asked.group(1)) : Optional.empty();
    Optional<Page> page =
        id.flatMap(p -> catalog.find(p.item()).flatMap(e -> e.item().page(p.key())));
    if (page.isEmpty()) {
      response.setStatus(404);
      return;
    }
    Box region = page.get().size().whole();
    if (!asked.group(2).equals("full")) {
      String[] n = asked.group(2).split(",", 4);
      region =
          new Box(
              Integer.parseInt(n[0]),
              Integer.parseInt(n[1]),
              Integer.parseInt(n[2]),
              Integer.parseInt(n[3]));
    }
    response.setContentType("image/jpeg");
    ImageIO.write(
        painted(page.get(), region, Integer.parseInt(asked.group(3))),
        "jpg",
        response.getOutputStream());
  }

  private BufferedImage painted(Page page, Box region, int width) {
    double scale = (double) width / region.width();
    BufferedImage image =
        new BufferedImage(
            width, (int) Math.max(1, region.height() * scale), BufferedImage.TYPE_INT_RGB);
    Graphics2D paint = image.createGraphics();
    paint.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    paint.setColor(new Color(0xefe4c8));
    paint.fillRect(0, 0, image.getWidth(), image.getHeight());
    paint.scale(scale, scale);
    paint.translate(-region.x(), -region.y());
    paint.setColor(new Color(0x3a2f22));
    for (Line line : catalog.text(page.id()).map(t -> t.lines()).orElse(java.util.List.of())) {
      for (Word word : line.words()) {
        paint.setFont(new Font(Font.SERIF, Font.PLAIN, word.box().height() * 9 / 10));
        int given = Math.max(1, paint.getFontMetrics().stringWidth(word.text()));
        Graphics2D fitted = (Graphics2D) paint.create();
        fitted.translate(word.box().x(), word.box().y() + word.box().height() * 4 / 5);
        fitted.scale((double) word.box().width() / given, 1);
        fitted.drawString(word.text(), 0, 0);
        fitted.dispose();
      }
    }
    paint.dispose();
    return image;
  }
}
