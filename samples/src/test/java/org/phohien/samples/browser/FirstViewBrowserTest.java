package org.phohien.samples.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phohien.samples.path.Served;
import org.phohien.samples.path.ServedArchive;

/** What a page weighs until it is seen, its image included, and what may follow. */
@ExtendWith(Served.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FirstViewBrowserTest {

  private static final int LIMIT = 60_000;
  private static final int PHONE = 360;
  private static final int DESK = 1440;

  /** One of each kind: print, newspaper in colour and in one bit, map, manuscript. */
  private static final List<String> PAGES =
      List.of(
          "/item/dia-chi-pho-hien/page/0003?q=pho+hien",
          "/item/dia-chi-pho-hien/page/0013",
          "/item/bao-son-nam-1938-10-15/page/0001",
          "/item/bao-son-nam-1936-05-02/page/0002",
          "/item/ban-do-hung-yen-1937/page/0001",
          "/item/hn-hung-yen-du-dia/page/0007");

  private static final String NEWSPAPER = PAGES.get(2);

  /** Bytes over the line of what was asked for before the load event, or of all, as counted. */
  private static final String TRANSFERRED =
      """
      all => {
        const page = performance.getEntriesByType('navigation')[0];
        return performance.getEntriesByType('resource')
            .filter(e => all || e.startTime < page.loadEventStart)
            .reduce((sum, e) => sum + e.transferSize, page.transferSize);
      }\
      """;

  private static final String SAVING =
      "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })";

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

  @ParameterizedTest
  @ValueSource(ints = {PHONE, DESK})
  void everyPageIsSeenInUnderSixtyKilobytes(int width, ServedArchive archive) {
    for (String path : PAGES) {
      try (BrowserContext reader = reader(width, true)) {
        Page page = opened(reader, archive, path);
        int first = ((Number) page.evaluate(TRANSFERRED, false)).intValue();
        int all = ((Number) page.evaluate(TRANSFERRED, true)).intValue();
        System.out.printf("%s at %d px: %d bytes, %d in all%n", path, width, first, all);
        assertTrue(first < LIMIT, path + " at " + width + " px: " + first);
        assertTrue(width > PHONE || all < LIMIT, path + " in all: " + all);
      }
    }
  }

  @Test
  void sharperImageFollowsOnAWideScreenOnly(ServedArchive archive) {
    assertEquals(640, shown(archive, PHONE, ""));
    assertEquals(1000, shown(archive, DESK, ""));
  }

  @Test
  void whoeverSavesDataKeepsTheLightImage(ServedArchive archive) {
    assertEquals(640, shown(archive, DESK, SAVING));
  }

  @Test
  void sharperImageIsALinkWithoutAScript(ServedArchive archive) {
    try (BrowserContext reader = reader(DESK, false)) {
      Page page = opened(reader, archive, NEWSPAPER);
      page.locator("#sheet a.plain").click();
      assertTrue(page.url().endsWith("/full/1000,/0/default.jpg"), page.url());
    }
    try (BrowserContext reader = reader(PHONE, true)) {
      assertFalse(opened(reader, archive, NEWSPAPER).locator("#sheet a.plain").isVisible());
    }
  }

  private int shown(ServedArchive archive, int width, String before) {
    try (BrowserContext reader = reader(width, true)) {
      if (!before.isEmpty()) {
        reader.addInitScript(before);
      }
      Page page = opened(reader, archive, NEWSPAPER);
      Object pixels = page.evaluate("document.querySelector('#sheet img').naturalWidth");
      return ((Number) pixels).intValue();
    }
  }

  private static Page opened(BrowserContext reader, ServedArchive archive, String path) {
    Page page = reader.newPage();
    page.navigate(archive.uri(path).toString());
    page.waitForLoadState(LoadState.NETWORKIDLE);
    return page;
  }

  private BrowserContext reader(int width, boolean script) {
    return chromium
        .browser()
        .newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setJavaScriptEnabled(script));
  }
}
