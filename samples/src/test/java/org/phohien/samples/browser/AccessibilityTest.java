package org.phohien.samples.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
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
  private String axe;

  @BeforeAll
  void open() throws IOException {
    chromium = new Chromium();
    try (InputStream in =
        Objects.requireNonNull(AccessibilityTest.class.getResourceAsStream("/axe.min.js"))) {
      axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
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
        "/about",
        "/account/sign-in",
        "/no-such-page"
      })
  void pageHasNoSeriousViolation(String path, ServedArchive archive) {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      assertEquals(List.of(), seriousViolations(path, scheme, archive), path + " " + scheme);
    }
  }

  private Object seriousViolations(String path, ColorScheme scheme, ServedArchive archive) {
    // the policy of our pages would keep the examiner's script out
    Browser.NewContextOptions options =
        new Browser.NewContextOptions().setColorScheme(scheme).setBypassCSP(true);
    try (BrowserContext reader = chromium.browser().newContext(options)) {
      Page page = reader.newPage();
      page.navigate(archive.uri(path).toString());
      page.addScriptTag(new Page.AddScriptTagOptions().setContent(axe));
      return page.evaluate(
          "async () => (await axe.run()).violations"
              + ".filter(v => ['serious', 'critical'].includes(v.impact))"
              + ".map(v => v.id + ' ' + v.nodes.map(n => n.target.join(' ')).join(', '))");
    }
  }
}
