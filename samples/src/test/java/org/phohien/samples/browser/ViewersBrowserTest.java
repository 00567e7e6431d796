package org.phohien.samples.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.phohien.samples.Samples;
import org.phohien.samples.browser.ViewerSite.Viewer;
import org.phohien.samples.path.Served;
import org.phohien.samples.path.ServedArchive;

/** Scholars' viewers, on a site of their own, open what the archive serves. */
@ExtendWith(Served.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ViewersBrowserTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MANUSCRIPT = "hn-hung-yen-du-dia";

  private ViewerSite site;
  private Chromium chromium;

  @BeforeAll
  void open() {
    site = new ViewerSite();
    chromium = new Chromium();
  }

  @AfterAll
  void close() {
    if (chromium != null) {
      chromium.close();
    }
    if (site != null) {
      site.close();
    }
  }

  @ParameterizedTest
  @EnumSource(Viewer.class)
  void everyOpenItemShowsItsFirstPage(Viewer viewer, ServedArchive archive) throws IOException {
    List<String> manifests = manifests(archive);
    assertTrue(manifests.size() >= 6, manifests::toString);
    try (ViewerWindow window = new ViewerWindow(chromium.browser(), archive.uri("/"))) {
      for (String manifest : manifests) {
        JsonNode canvas = read(archive, manifest).path("items").path(0);
        String service = service(canvas);
        window.page().navigate("about:blank");
        window
            .page()
            .navigate(
                site.address(
                    viewer, viewer == Viewer.OPENSEADRAGON ? service + "/info.json" : manifest));
        assertShown(window, picture(viewer), page(archive, service), viewer + " " + manifest);
      }
    }
  }

  @Test
  void aPictureIsNotTakenForAnother(ServedArchive archive) throws IOException {
    List<JsonNode> pages = new ArrayList<>();
    read(archive, manifest(archive, MANUSCRIPT)).path("items").forEach(pages::add);
    Likeness first = page(archive, service(pages.getFirst()));
    for (JsonNode other : pages.subList(1, 4)) {
      assertFalse(first.isSeenIn(image(archive, service(other))), first::toString);
    }
  }

  @Test
  void hanNomIsLeafedThroughToTheLeftInMirador(ServedArchive archive) throws IOException {
    String manifest = manifest(archive, MANUSCRIPT);
    try (ViewerWindow window = new ViewerWindow(chromium.browser(), archive.uri("/"))) {
      Page page = window.page();
      page.navigate(site.address(Viewer.MIRADOR, manifest));
      Locator buttons = page.locator(".mirador-osd-navigation");
      buttons.waitFor();
      assertEquals("rtl", buttons.getAttribute("dir"));
      page.locator(".mirador-next-canvas-button").click();
      page.mouse().move(5, 5); // the button's tip would lie over the picture
      JsonNode second = read(archive, manifest).path("items").path(1);
      assertShown(window, picture(Viewer.MIRADOR), page(archive, service(second)), "page 2");
    }
  }

  @Test
  void hanNomIsLeafedThroughToTheLeftInUniversalViewer(ServedArchive archive) throws IOException {
    String manifest = manifest(archive, MANUSCRIPT);
    try (ViewerWindow window = new ViewerWindow(chromium.browser(), archive.uri("/"))) {
      Page page = window.page();
      page.navigate(site.address(Viewer.UNIVERSAL_VIEWER, manifest));
      page.locator(".paging.btn.prev").first().click(); // the arrow at the left
      JsonNode pages = read(archive, manifest).path("items");
      Likeness spread =
          new Likeness(
              beside(
                  image(archive, service(pages.path(2))), image(archive, service(pages.path(1)))));
      assertShown(window, picture(Viewer.UNIVERSAL_VIEWER), spread, "page 2 right of page 3");
    }
  }

  @Test
  void miradorListsTheTextOfThePage(ServedArchive archive) throws IOException {
    String manifest = manifest(archive, "dia-chi-pho-hien");
    try (ViewerWindow window = new ViewerWindow(chromium.browser(), archive.uri("/"))) {
      window.page().navigate(site.address(Viewer.MIRADOR, manifest, "&panel=annotations"));
      Locator line = window.page().getByText("Tập thứ nhất").first();
      line.waitFor();
      assertEquals(List.of(), window.problems());
    }
  }

  @Test
  void miradorFindsWordsThroughTheSearchService(ServedArchive archive) throws IOException {
    String manifest = manifest(archive, "dia-chi-pho-hien");
    try (ViewerWindow window = new ViewerWindow(chromium.browser(), archive.uri("/"))) {
      Page page = window.page();
      page.navigate(site.address(Viewer.MIRADOR, manifest, "&panel=search"));
      Locator box = page.locator("input[name=search], .mirador-window input[type=text]").first();
      box.fill("hung yen");
      box.press("Enter");
      page.locator(".mirador-search-panel li, [class*=SearchHit], .mirador-companion-window li")
          .first()
          .waitFor();
      assertEquals(List.of(), window.problems());
    }
  }

  /** The part of a window that holds the picture and little else. */
  private static String picture(Viewer viewer) {
    return switch (viewer) {
      case MIRADOR -> ".mirador-osd-container";
      case UNIVERSAL_VIEWER -> ".centerPanel .openseadragon-container";
      case OPENSEADRAGON -> "#viewer .openseadragon-canvas";
    };
  }

  private static void assertShown(ViewerWindow window, String part, Likeness picture, String what) {
    Locator place = window.page().locator(part).first();
    place.waitFor();
    try {
      window.awaitLikeness(place, picture);
    } catch (TimeoutError e) {
      throw new AssertionError(what + ": " + picture + " " + window.problems(), e);
    }
    assertEquals(List.of(), window.problems(), what);
  }

  private static List<String> manifests(ServedArchive archive) throws IOException {
    List<String> manifests = new ArrayList<>();
    for (JsonNode collection :
        read(archive, archive.uri("/iiif/presentation/3/collection").toString()).path("items")) {
      for (JsonNode item : read(archive, collection.path("id").asText()).path("items")) {
        manifests.add(item.path("id").asText());
      }
    }
    // other tests bring items of their own into the same archive
    List<String> samples = Samples.items().stream().map(id -> manifest(archive, id)).toList();
    manifests.retainAll(samples);
    return manifests;
  }

  private static String manifest(ServedArchive archive, String item) {
    return archive.uri("/iiif/presentation/3/" + item + "/manifest").toString();
  }

  private static String service(JsonNode canvas) {
    return canvas
        .path("items")
        .path(0)
        .path("items")
        .path(0)
        .path("body")
        .path("service")
        .path(0)
        .path("id")
        .asText();
  }

  private static Likeness page(ServedArchive archive, String service) throws IOException {
    return new Likeness(image(archive, service));
  }

  private static BufferedImage image(ServedArchive archive, String service) throws IOException {
    byte[] jpeg = archive.bytes(path(archive, service) + "/full/!800,800/0/default.jpg").body();
    return ImageIO.read(new ByteArrayInputStream(jpeg));
  }

  /** Two pages with the gap that Universal Viewer leaves between them. */
  private static BufferedImage beside(BufferedImage left, BufferedImage right) {
    int second = left.getWidth() + left.getWidth() / 35;
    BufferedImage both =
        new BufferedImage(second + right.getWidth(), left.getHeight(), BufferedImage.TYPE_INT_RGB);
    both.createGraphics().drawImage(left, 0, 0, null);
    both.createGraphics().drawImage(right, second, 0, null);
    return both;
  }

  private static JsonNode read(ServedArchive archive, String address) throws IOException {
    return JSON.readTree(archive.get(path(archive, address)).body());
  }

  private static String path(ServedArchive archive, String address) {
    return address.substring(archive.uri("").toString().length());
  }
}
