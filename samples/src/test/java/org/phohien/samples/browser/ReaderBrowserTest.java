package org.phohien.samples.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.phohien.samples.path.Served;
import org.phohien.samples.path.ServedArchive;

/** What lies on the first view of a page: its marks, its text. */
@ExtendWith(Served.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReaderBrowserTest {

  private static final String BOOK = "dia-chi-pho-hien";
  private static final String MANUSCRIPT = "hn-hung-yen-du-dia";

  private Chromium chromium;

  @BeforeAll
  void open() {
    chromium = new Chromium();
  }

  @AfterAll
  void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void marksLieWhereTheWordsWereRead(ServedArchive archive) throws IOException {
    JsonNode text = new ObjectMapper().readTree(archive.get("/text/" + BOOK + "/0003.json").body());
    List<Rectangle> read = together(text, "Phố", "Hiến");
    try (BrowserContext reader = reader(1440)) {
      Page page = reader.newPage();
      page.navigate(archive.uri("/item/" + BOOK + "/page/0003?q=pho+hien").toString());
      page.waitForLoadState(LoadState.NETWORKIDLE);
      BufferedImage marked = shot(page);
      page.evaluate("document.querySelector('#sheet svg').remove()");
      BufferedImage plain = shot(page);
      double scale =
          ((Number) page.evaluate("document.querySelector('#sheet img').clientWidth")).doubleValue()
              / text.path("width").asDouble();
      assertEquals(List.of(), outside(marked, plain, read, scale), "pixels marked elsewhere");
      for (Rectangle word : read) {
        assertTrue(isTinted(marked, plain, word, scale), word + " is not marked");
      }
    }
  }

  @Test
  void textBesideTheImageCanBeSelected(ServedArchive archive) {
    try (BrowserContext reader = reader(1440)) {
      Page page = reader.newPage();
      page.navigate(archive.uri("/item/" + BOOK + "/page/0003").toString());
      Object selected =
          page.evaluate(
              "() => { getSelection().selectAllChildren(document.querySelector('.page-text'));"
                  + " return getSelection().toString(); }");
      assertTrue(selected.toString().contains("Tập sách này"), selected.toString());
    }
  }

  @Test
  void characterStandsWithItsReadingAndATapTellsMore(ServedArchive archive) {
    try (BrowserContext reader = reader(360)) {
      Page page = reader.newPage();
      page.navigate(archive.uri("/item/" + MANUSCRIPT + "/page/0003").toString());
      Locator first = page.locator(".page-text ruby").first();
      assertTrue(!first.locator("rt").textContent().isBlank(), "no reading");
      assertTrue(page.locator("#gloss").isHidden());

      first.click();

      String reading = first.locator("rt").textContent();
      assertTrue(page.locator("#gloss").textContent().contains(reading), reading);
      page.keyboard().press("Escape");
      assertTrue(page.locator("#gloss").isHidden());
    }
  }

  @Test
  void readingsAndMeaningsAreThereWithoutAScript(ServedArchive archive) throws IOException {
    String html = archive.get("/item/" + MANUSCRIPT + "/page/0003").body();
    assertTrue(html.contains("<rp>(</rp><rt lang=\"vi\">"), "no ruby");
    assertTrue(html.contains("<details class=\"glossary\">"), "no glossary");
    assertTrue(html.contains("class=\"meaning\""), "no meanings");
  }

  /** The boxes of two words that stand side by side, wherever they do. */
  private static List<Rectangle> together(JsonNode text, String first, String second) {
    List<Rectangle> boxes = new ArrayList<>();
    for (JsonNode line : text.path("lines")) {
      JsonNode words = line.path("words");
      for (int i = 1; i < words.size(); i++) {
        if (words.get(i - 1).path("text").asText().equals(first)
            && words.get(i).path("text").asText().startsWith(second)) {
          boxes.add(rectangle(words.get(i - 1).path("box")));
          boxes.add(rectangle(words.get(i).path("box")));
        }
      }
    }
    assertTrue(!boxes.isEmpty(), "the page was read otherwise");
    return boxes;
  }

  private BrowserContext reader(int width) {
    return chromium
        .browser()
        .newContext(new Browser.NewContextOptions().setViewportSize(width, 900));
  }

  private static BufferedImage shot(Page page) throws IOException {
    byte[] png = page.locator("#sheet img").screenshot();
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static Rectangle rectangle(JsonNode box) {
    return new Rectangle(
        box.path(0).asInt(), box.path(1).asInt(), box.path(2).asInt(), box.path(3).asInt());
  }

  /** Where the marks changed a pixel farther than two from every word that was read. */
  private static List<String> outside(
      BufferedImage marked, BufferedImage plain, List<Rectangle> words, double scale) {
    List<String> strays = new ArrayList<>();
    for (int y = 0; y < plain.getHeight(); y++) {
      for (int x = 0; x < plain.getWidth(); x++) {
        int column = x;
        int row = y;
        if (marked.getRGB(x, y) != plain.getRGB(x, y)
            && strays.size() < 5
            && words.stream().noneMatch(w -> around(w, scale, 2).contains(column, row))) {
          strays.add(x + "," + y);
        }
      }
    }
    return strays;
  }

  private static boolean isTinted(
      BufferedImage marked, BufferedImage plain, Rectangle word, double scale) {
    Rectangle inside = around(word, scale, -2);
    long changed = 0;
    for (int y = inside.y; y < inside.y + inside.height; y++) {
      for (int x = inside.x; x < inside.x + inside.width; x++) {
        changed += marked.getRGB(x, y) == plain.getRGB(x, y) ? 0 : 1;
      }
    }
    // ink stays as dark as it was
    return changed * 2 > (long) inside.width * inside.height;
  }

  private static Rectangle around(Rectangle word, double scale, int grown) {
    Rectangle shown =
        new Rectangle(
            (int) Math.round(word.x * scale),
            (int) Math.round(word.y * scale),
            (int) Math.round(word.width * scale),
            (int) Math.round(word.height * scale));
    shown.grow(grown, grown);
    return shown;
  }
}
