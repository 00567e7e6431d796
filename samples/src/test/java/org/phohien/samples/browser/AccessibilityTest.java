package org.phohien.samples.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phohien.samples.path.Served;
import org.phohien.samples.path.ServedArchive;

/** No page type breaks a serious rule of axe, on light paper and on dark. */
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search?q=hung+yen",
        "/search?q=khongcotrongkho",
        "/collection/dia-chi",
        "/item/dia-chi-pho-hien",
        "/item/dia-chi-pho-hien/page/0003?q=pho+hien",
        "/item/hn-hung-yen-du-dia/page/0001",
        "/places",
        "/search?q=T%E1%BB%B1+%C4%90%E1%BB%A9c+19",
        "/about",
        "/account/sign-in",
        "/no-such-page"
      })
  void pageHasNoSeriousViolation(String path, ServedArchive archive) {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      assertEquals(
          List.of(),
          axe.seriousViolations(archive.uri(path), scheme, new Browser.NewContextOptions()),
          path + " " + scheme);
    }
  }
}
