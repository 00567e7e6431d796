package org.phohien.samples.generator;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.phohien.samples.generator.Compositor.Align;
import org.phohien.samples.generator.Compositor.SetLine;

/**
 * Pages of print that are hard to read, as libraries have them by the thousand: our own texts set
 * in the manner of a time and worn by the manner of their making. Half of them are for choosing how
 * to read, the other half only for measuring; no paragraph is in both.
 */
public final class WornPages {

  private static final List<String> OLD = List.of("newspaper-1936.txt", "newspaper-1938.txt");
  private static final List<String> NEWER = List.of("book.txt", "handbook.txt", "pamphlet.txt");

  /** Pages of each kind in each half. */
  private static final int PAGES = 2;

  private static final int MARGIN = 150;

  private WornPages() {}

  /** What a page may be used for. */
  public enum Half {
    TUNING,
    TEST;

    /** Its first paragraph; every second one from there is of this half. */
    private int first() {
      return this == TUNING ? 0 : 1;
    }
  }

  /**
   * A page and what stands on it.
   *
   * @param kind of print, for people
   * @param image grey
   * @param dpi pixels per inch
   * @param truth its lines
   */
  public record WornPage(String kind, Half half, BufferedImage image, int dpi, String truth) {}

  /**
   * A kind of print.
   *
   * @param texts what is set
   * @param face at 300 dpi
   * @param look of the scan
   * @param blur of the copy, pixels at 300 dpi; 0 for none
   * @param dpi at which it is scanned
   */
  private record Style(
      String name, List<String> texts, Face face, Look look, double blur, int dpi) {}

  private static List<Style> styles() {
    Look.Paper carbon = new Look.Paper(214, 216, 224, 22, 30);
    return List.of(
        new Style(
            "sách / book 1905, 300 dpi",
            OLD,
            Face.display(50),
            new Look(Look.Paper.BOOK, 0.7, 0.6, 0.16, 4, 1905),
            0,
            300),
        new Style(
            "báo / newspaper 1936, 170 dpi",
            OLD,
            Face.news(40),
            new Look(Look.Paper.NEWSPRINT, -0.4, 0.5, 0.24, 5, 1936),
            1.2,
            170),
        new Style(
            "sách / book 1961, 150 dpi",
            NEWER,
            Face.book(42),
            new Look(Look.Paper.BOOK, 0.3, 0.6, 0.1, 4, 1961),
            0.8,
            150),
        new Style(
            "máy chữ mảnh / thin typewriter, 150 dpi",
            NEWER,
            Face.typewriter(40),
            new Look(Look.Paper.WHITE, 0.5, 0.3, 0.02, 5, 1972),
            0,
            150),
        new Style(
            "bản than / carbon copy, 200 dpi",
            NEWER,
            Face.typewriter(40),
            new Look(carbon, -0.6, 0.42, 0.05, 5, 1976),
            2.8,
            200),
        new Style(
            "rô-nê-ô / stencil 1988, 150 dpi",
            NEWER,
            Face.book(44),
            new Look(Look.Paper.NEWSPRINT, 0.4, 0.5, 0.02, 6, 1988),
            0.8,
            150));
  }

  /** All pages of a half, made anew; the same each time. */
  public static List<WornPage> of(Half half) {
    List<WornPage> pages = new ArrayList<>();
    for (Style style : styles()) {
      pages.addAll(of(style, half));
    }
    return List.copyOf(pages);
  }

  private static List<WornPage> of(Style style, Half half) {
    List<String> paragraphs = paragraphs(style.texts(), half);
    int start = Math.floorMod(style.name().hashCode(), paragraphs.size());
    Compositor body = new Compositor(style.face(), 1.36 * style.face().size(), 60, Align.JUSTIFIED);
    List<WornPage> pages = new ArrayList<>();
    for (int number = 0; number < PAGES; number++) {
      Sheet sheet = new Sheet(1748, 2100);
      double y = MARGIN + body.leading();
      while (y < sheet.height() - MARGIN) {
        for (SetLine line :
            body.compose(paragraphs.get(start % paragraphs.size()), sheet.width() - 2 * MARGIN)) {
          if (y < sheet.height() - MARGIN) {
            line.print(sheet, MARGIN, y, Color.BLACK);
            y += body.leading();
          }
        }
        start++;
      }
      pages.add(page(style, half, sheet, number));
    }
    return pages;
  }

  private static List<String> paragraphs(List<String> texts, Half half) {
    List<String> paragraphs =
        texts.stream()
            .flatMap(text -> Texts.lines(text).stream())
            .filter(line -> line.length() > 120 && Character.isLetter(line.codePointAt(0)))
            .toList();
    List<String> chosen = new ArrayList<>();
    for (int i = half.first(); i < paragraphs.size(); i += 2) {
      chosen.add(paragraphs.get(i));
    }
    return chosen;
  }

  private static WornPage page(Style style, Half half, Sheet sheet, int number) {
    Look look = style.look();
    Look own =
        new Look(
            look.paper(),
            look.skew(),
            look.ink(),
            look.bleed(),
            look.grain(),
            look.seed() * 10 + number + 100L * half.first());
    Scanner.Scanned scanned = Scanner.grey(sheet, java.util.Optional.empty(), own);
    BufferedImage copy =
        style.blur() > 0 ? blurred(scanned.image(), style.blur()) : scanned.image();
    String truth =
        sheet.lines().stream()
            .map(line -> line.stream().map(Sheet.PlacedWord::text).collect(Collectors.joining(" ")))
            .collect(Collectors.joining("\n"));
    return new WornPage(style.name(), half, scaled(copy, style.dpi() / 300.0), style.dpi(), truth);
  }

  private static BufferedImage blurred(BufferedImage image, double radius) {
    int reach = (int) Math.ceil(2 * radius);
    float[] weights = new float[2 * reach + 1];
    float sum = 0;
    for (int i = -reach; i <= reach; i++) {
      weights[i + reach] = (float) Math.exp(-i * i / (2 * radius * radius));
      sum += weights[i + reach];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
    Kernel across = new Kernel(weights.length, 1, weights);
    Kernel down = new Kernel(1, weights.length, Arrays.copyOf(weights, weights.length));
    BufferedImage once = new ConvolveOp(across, ConvolveOp.EDGE_NO_OP, null).filter(image, null);
    return new ConvolveOp(down, ConvolveOp.EDGE_NO_OP, null).filter(once, null);
  }

  private static BufferedImage scaled(BufferedImage image, double scale) {
    if (scale == 1) {
      return image;
    }
    int width = (int) Math.round(image.getWidth() * scale);
    int height = (int) Math.round(image.getHeight() * scale);
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = small.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    pen.drawImage(image, 0, 0, width, height, null);
    pen.dispose();
    return small;
  }
}
