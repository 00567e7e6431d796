package org.phohien.samples.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.phohien.samples.path.Served;
import org.phohien.samples.path.ServedArchive;

/** No page of the desk breaks a serious rule of axe or runs out of a phone. */
@ExtendWith(Served.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DeskAccessibilityTest {

  private Desk desk;
  private ServedArchive archive;

  @BeforeAll
  void open(ServedArchive served) {
    archive = served;
    desk = new Desk(served);
  }

  @AfterAll
  void close() {
    if (desk != null) {
      desk.close();
    }
  }

  @Test
  void noPageOfTheDeskBreaksASeriousRuleOrAPhone() throws IOException {
    Axe axe = new Axe(desk.chromium());
    for (String path : pages()) {
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        assertEquals(
            List.of(),
            axe.seriousViolations(archive.uri(path), scheme, desk.asLibrarian()),
            path + " " + scheme);
      }
      try (BrowserContext phone =
          desk.chromium().browser().newContext(desk.asLibrarian().setViewportSize(360, 740))) {
        Page page = phone.newPage();
        int status = page.navigate(desk.at(path)).status();
        assertEquals(path.contains("khong-co") ? 404 : 200, status, path);
        assertEquals(
            true,
            page.evaluate("document.documentElement.scrollWidth <= innerWidth"),
            path + " is wider than a phone");
      }
    }
  }

  /** One of each kind. */
  private List<String> pages() throws IOException {
    Path folder = Files.createDirectories(archive.data().resolve("inbox/lo-xau/sach-xau"));
    Files.copy(Desk.map(), folder.resolve("1.tif"));
    Files.copy(Desk.map(), folder.resolve("2.tif"));
    Desk.copyBad("empty.jpg", folder.resolve("3.jpg"));
    List<String> pages =
        new ArrayList<>(
            List.of(
                "/desk",
                "/desk/new",
                "/desk/folder?at=" + archive.data().resolve("inbox/lo-xau"),
                "/desk/sources",
                "/desk/lists",
                "/desk/pairs",
                "/desk/library/chinh",
                "/desk/item",
                "/desk/item?id=khong-co",
                "/desk/item/sach-xau",
                "/desk/item/sach-xau/map",
                "/desk/accounts",
                "/desk/account/" + Desk.NAME,
                "/desk/audit",
                "/desk/place/new",
                "/desk/place/an-thi/1",
                "/account",
                "/account/password"));
    try (BrowserContext context = desk.librarian()) {
      Page page = context.newPage();
      page.navigate(desk.at("/desk/sources"));
      page.fill("#address", "http://127.0.0.1:9/oai");
      page.fill("#title", "Thư viện xã không trả lời");
      page.click("main form:has(#address) button");
      page.waitForURL("**/desk/source/**");
      pages.add(path(page));
      page.navigate(desk.at("/desk/lists"));
      page.fill("#title", "Danh mục thử");
      page.click("main form:has(#title) button");
      page.waitForURL("**/desk/list/**");
      pages.add(path(page));
      page.navigate(desk.at("/desk/folder?at=" + archive.data().resolve("inbox/lo-xau")));
      page.click("main form button");
      desk.settled(page);
      pages.add(path(page));
    }
    return pages;
  }

  private static String path(Page page) {
    return page.url().replaceFirst("^https?://[^/]+", "");
  }
}
