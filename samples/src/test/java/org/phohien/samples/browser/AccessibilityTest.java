package org.phohien.samples.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.phohien.samples.path.Served;
import org.phohien.samples.path.ServedArchive;

/**
 * No page type breaks a serious rule of axe, on light paper and on dark, or runs out of a phone.
 */
@ExtendWith(Served.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AccessibilityTest {

  private Chromium chromium;
  private Axe axe;

  @BeforeAll
  void open() throws IOException {
    chromium = new Chromium();
    axe = new Axe(chromium);
  }

  @AfterAll
  void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  static List<String> pages() {
    return List.of(
        "/",
        "/search?q=hung+yen",
        "/search?q=khongcotrongkho",
        "/collection/dia-chi",
        "/collection/bao-chi",
        "/collection/bao-chi/son-nam-tuan-bao?year=1938",
        "/item/dia-chi-pho-hien",
        "/item/dia-chi-pho-hien/page/0003?q=pho+hien",
        "/item/hn-hung-yen-du-dia/page/0001",
        "/item/bao-son-nam-1938-10-15/page/0002/similar",
        "/places",
        "/dumps",
        "/libraries",
        "/library/chinh",
        "/search?q=T%E1%BB%B1+%C4%90%E1%BB%A9c+19",
        "/about",
        "/account/sign-in",
        "/no-such-page",
        "/item/bao-son-nam-1938-10-15/page/0001");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void pageHasNoSeriousViolation(String path, ServedArchive archive) {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      assertEquals(
          List.of(),
          axe.seriousViolations(archive.uri(path), scheme, new Browser.NewContextOptions()),
          path + " " + scheme);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void pageIsNoWiderThanAPhone(String path, ServedArchive archive) {
    try (BrowserContext phone =
        chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(360, 740))) {
      Page page = phone.newPage();
      page.navigate(archive.uri(path).toString());
      assertEquals(true, page.evaluate("document.documentElement.scrollWidth <= innerWidth"));
    }
  }
}
