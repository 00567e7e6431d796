package org.phohien.samples.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.phohien.samples.path.Served;
import org.phohien.samples.path.ServedArchive;

/** What a reader does, from the home page to a marked word, with and without scripts. */
@ExtendWith(Served.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CatalogBrowserTest {

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
  void searchLeadsToMarkedWordsOnThePage(ServedArchive archive) {
    try (BrowserContext reader = chromium.browser().newContext()) {
      Page page = reader.newPage();
      page.navigate(archive.uri("/").toString());
      page.fill("#q", "hưng yên");
      page.click(".ask button");
      page.waitForURL("**/search?**");
      assertTrue(page.locator(".found > li").count() > 0);
      assertTrue(page.locator(".snippet mark").count() > 0);
      page.locator(".leaf > a").first().click();
      page.waitForURL("**/page/**");
      assertTrue(page.locator("#sheet svg rect").count() > 0);
      assertTrue(page.locator(".page-text mark").count() > 0);
    }
  }

  @Test
  void catalogWorksWithoutScripts(ServedArchive archive) {
    try (BrowserContext reader =
        chromium
            .browser()
            .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = reader.newPage();
      page.navigate(archive.uri("/search?q=hung+yen").toString());
      page.locator(".leaf > a").first().click();
      page.waitForURL("**/page/**");
      assertTrue(page.locator("#sheet svg rect").count() > 0);
      assertTrue(page.locator("button.zoom").isHidden());
      page.locator(".goto button").click();
      assertTrue(page.url().contains("/page/"));
    }
  }

  @Test
  void hanNomStandsUprightAndTurnsToTheLeft(ServedArchive archive) {
    try (BrowserContext reader = chromium.browser().newContext()) {
      Page page = reader.newPage();
      page.navigate(archive.uri("/item/" + MANUSCRIPT + "/page/0001").toString());
      Object mode =
          page.evaluate("getComputedStyle(document.querySelector('.page-text')).writingMode");
      assertEquals("vertical-rl", mode);
      page.keyboard().press("ArrowLeft");
      page.waitForURL("**/page/0002");
    }
  }

  @Test
  void everyCharacterOfTheManuscriptHasAGlyphInThePagesFont(ServedArchive archive) {
    try (BrowserContext reader = chromium.browser().newContext()) {
      Page page = reader.newPage();
      page.navigate(archive.uri("/item/" + MANUSCRIPT + "/page/0001").toString());
      Object loaded =
          page.evaluate(
              "async () => { await document.fonts.ready; return [...document.fonts]"
                  + ".some(f => f.family.includes('Han Nom') && f.status === 'loaded'); }");
      assertEquals(true, loaded);
    }
  }

  @Test
  void deepZoomIsLoadedWhenAskedForAndCloses(ServedArchive archive) {
    try (BrowserContext reader = chromium.browser().newContext()) {
      Page page = reader.newPage();
      page.navigate(archive.uri("/item/" + MANUSCRIPT + "/page/0001").toString());
      assertEquals(false, page.evaluate("'OpenSeadragon' in window"));
      page.click("button.zoom");
      page.waitForSelector(".openseadragon-canvas");
      page.keyboard().press("Escape");
      assertEquals(0, page.locator(".sheet.deep").count());
    }
  }

  @Test
  void languageIsKeptFromPageToPage(ServedArchive archive) {
    try (BrowserContext reader = chromium.browser().newContext()) {
      Page page = reader.newPage();
      page.navigate(archive.uri("/").toString());
      assertEquals("vi", page.getAttribute("html", "lang"));
      page.click("a.tongue");
      page.navigate(archive.uri("/about").toString());
      assertEquals("en", page.getAttribute("html", "lang"));
    }
  }
}
