package org.phohien.samples.browser;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.phohien.samples.Samples;
import org.phohien.samples.path.Served;
import org.phohien.samples.path.ServedArchive;

/** A librarian's day, on the real server in a real browser. */
@ExtendWith(Served.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DeskBrowserTest {

  private static final String NAME = "quantri";
  private static final String PASSWORD = "một câu dài dễ nhớ";
  private static final double LONGEST_MILLIS = 300_000;

  @TempDir private Path mine;

  private Chromium chromium;
  private ServedArchive archive;
  private String session;

  /** The one-time password opens nothing but the change of it. */
  @BeforeAll
  void signInForTheFirstTime(ServedArchive served) {
    archive = served;
    chromium = new Chromium();
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = context.newPage();
      page.navigate(at("/desk"));
      page.fill("#name", NAME);
      page.fill("#password", archive.administratorPassword());
      page.click("main button");
      page.waitForURL("**/account/password");
      page.navigate(at("/desk/new"));
      assertTrue(page.url().endsWith("/account/password"), page.url());
      page.fill("#old", archive.administratorPassword());
      page.fill("#fresh", PASSWORD);
      page.fill("#again", PASSWORD);
      page.click("main button");
      page.waitForURL("**/desk");
      session = context.storageState();
    }
  }

  @AfterAll
  void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void batchIsWatchedMendedEditedPublishedWithdrawnAndPutBack() throws IOException {
    Path folder =
        Files.createDirectories(archive.data().resolve("inbox/lo-ngay-dau/sach-ngay-dau"));
    Files.copy(scan("trang-14.jpg"), folder.resolve("trang-1.jpg"));
    copyBad("truncated.jpg", folder.resolve("trang-2.jpg"));
    copyBad("text.tif", folder.resolve("trang-3.tif"));
    List<String> complaints = new ArrayList<>();
    try (BrowserContext context = librarian()) {
      Page page = context.newPage();
      page.onConsoleMessage(m -> {
        if (m.text().contains("Content Security Policy")) {
          complaints.add(m.text());
        }
      });
      page.navigate(at("/desk/new"));
      page.click("text=lo-ngay-dau");
      assertTrue(page.textContent("main").contains("1 thư mục con"));
      page.click("main form button");
      page.waitForURL("**/desk/job/**");
      settled(page);
      assertEquals(2, page.locator(".refused li").count());
      assertTrue(page.textContent(".refused").contains("Tệp bị cụt"));
      assertTrue(page.textContent(".stage").contains("còn chỗ cần xem"));

      // the scans are mended under their names, and the item is ticked to be tried again
      Files.copy(scan("trang-10.jpg"), folder.resolve("trang-2.jpg"), REPLACE_EXISTING);
      Files.copy(map(), folder.resolve("trang-3.tif"), REPLACE_EXISTING);
      page.check("input[name=part]");
      page.click("main button:has-text('Làm lại')");
      page.waitForSelector(
          ".stage.PUBLISHED", new Page.WaitForSelectorOptions().setTimeout(LONGEST_MILLIS));
      assertEquals(0, page.locator(".refused li").count());

      page.navigate(at("/desk/item/sach-ngay-dau"));
      page.fill("#title", "Sách của ngày đầu tiên");
      page.fill("#date", "hôm qua");
      page.click("text=Lưu và xuất bản");
      assertTrue(page.isVisible("#date-error"));
      assertEquals("Sách của ngày đầu tiên", page.inputValue("#title"));
      page.fill("#date", "1961");
      page.click("text=Lưu và xuất bản");
      settled(page);
      // what is said to be published can be found and harvested at once
      assertTrue(found("Sách của ngày đầu tiên"));
      assertTrue(harvested("sach-ngay-dau").contains("<dc:title>Sách của ngày đầu tiên"));

      page.navigate(at("/desk/item/sach-ngay-dau"));
      page.click("summary:has-text('Rút')");
      page.fill("#reason", "Quét lại");
      page.click("text=Rút tài liệu");
      settled(page);
      assertFalse(found("Sách của ngày đầu tiên"));
      assertEquals(410, archive.get("/item/sach-ngay-dau").statusCode());
      assertNotEquals(200, archive.get("/item/sach-ngay-dau/page/0001").statusCode());
      assertEquals(
          404, archive.get("/iiif/3/sach-ngay-dau%3A0001/full/200,/0/default.jpg").statusCode());
      assertTrue(harvested("sach-ngay-dau").contains("status=\"deleted\""));

      page.navigate(at("/desk/item"));
      page.click("text=Sách của ngày đầu tiên");
      page.click("text=Đưa tài liệu trở lại");
      settled(page);
      assertTrue(found("Sách của ngày đầu tiên"));
      assertEquals(200, archive.get("/item/sach-ngay-dau").statusCode());
    }
    assertEquals(List.of(), complaints);
  }

  @Test
  void filesZipsAndFoldersAreUploaded() throws IOException {
    Path lot = Files.createDirectories(mine.resolve("Lô tải lên"));
    for (String item : List.of("Sơ đồ một", "Sơ đồ hai")) {
      Files.copy(map(), Files.createDirectory(lot.resolve(item)).resolve("so-do.tif"));
    }
    Path zip = mine.resolve("đợt.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(out)) {
      entries.putNextEntry(new ZipEntry("Đợt nén/Tờ trong zip/1.tif"));
      Files.copy(map(), entries);
    }
    try (BrowserContext context = librarian()) {
      Page page = context.newPage();
      upload(page, "#folder-of", lot);
      assertEquals(
          List.of("Sơ đồ hai", "Sơ đồ một"),
          page.locator(".parts .what a").allTextContents().stream().sorted().toList());
      upload(page, "#files", zip);
      assertEquals(List.of("Tờ trong zip"), page.locator(".parts .what a").allTextContents());

      page.navigate(at("/desk/new"));
      page.click("summary");
      page.fill("#item", "to-le");
      page.setInputFiles("#files", new Path[] {map(), scan("trang-14.jpg")});
      page.click("form[data-upload] button");
      settled(page);
      assertEquals(200, archive.get("/item/to-le/page/0002").statusCode());
    }
  }

  @Test
  void nothingChosenIsSaidSo() {
    try (BrowserContext context = librarian()) {
      Page page = context.newPage();
      page.navigate(at("/desk/new"));
      page.click("form[data-upload] button");
      page.waitForSelector("[role=alert]");
      assertTrue(page.textContent("[role=alert]").contains("Chưa chọn tệp nào"));
    }
  }

  @Test
  void deskWorksWithoutScripts() throws IOException {
    Path folder = Files.createDirectories(archive.data().resolve("inbox/lo-khong-script/to-khong"));
    Files.copy(map(), folder.resolve("1.tif"));
    try (BrowserContext context =
        chromium.browser().newContext(asLibrarian().setJavaScriptEnabled(false))) {
      Page page = context.newPage();
      page.navigate(at("/desk/new"));
      page.click("text=lo-khong-script");
      page.click("main form button");
      for (int n = 0; n < 3_000 && page.locator("[data-settled]").count() == 0; n++) {
        page.click("noscript a");
      }
      assertTrue(page.textContent(".stage").contains("Đã xuất bản"));
      page.navigate(at("/desk/new"));
      page.setInputFiles("#files", map());
      page.click("form[data-upload] button");
      assertTrue(page.url().contains("/desk/job/"), page.url());
    }
  }

  @Test
  void accountIsCreatedUsedAndDisabled() {
    try (BrowserContext context = librarian();
        BrowserContext other = chromium.browser().newContext()) {
      Page page = context.newPage();
      page.navigate(at("/desk/accounts"));
      page.fill("#name", "Tuyết");
      page.click("main form button");
      String once = page.textContent("#once");
      Page hers = other.newPage();
      hers.navigate(at("/account/sign-in"));
      hers.fill("#name", "Tuyết");
      hers.fill("#password", once);
      hers.click("main button");
      hers.fill("#old", once);
      hers.fill("#fresh", PASSWORD);
      hers.fill("#again", PASSWORD);
      hers.click("main button");
      hers.waitForURL("**/desk");
      assertFalse(hers.textContent("nav[aria-label='Bàn làm việc']").contains("Nhật ký"));

      page.click("text=Tôi đã chép lại");
      page.click("text=Khóa tài khoản >> nth=-1");
      page.waitForSelector("[role=status]");
      hers.navigate(at("/desk"));
      assertTrue(hers.url().contains("/account/sign-in"), hers.url());
      page.navigate(at("/desk/audit"));
      assertTrue(page.textContent("main table").contains("khóa tài khoản"));
    }
  }

  @Test
  void noPageOfTheDeskBreaksASeriousRuleOrAPhone() throws IOException {
    Axe axe = new Axe(chromium);
    for (String path : pages()) {
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        assertEquals(
            List.of(),
            axe.seriousViolations(archive.uri(path), scheme, asLibrarian()),
            path + " " + scheme);
      }
      try (BrowserContext phone =
          chromium.browser().newContext(asLibrarian().setViewportSize(360, 740))) {
        Page page = phone.newPage();
        page.navigate(at(path));
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
    Files.copy(map(), folder.resolve("1.tif"));
    Files.copy(map(), folder.resolve("2.tif"));
    copyBad("empty.jpg", folder.resolve("3.jpg"));
    List<String> pages =
        new ArrayList<>(
            List.of(
                "/desk",
                "/desk/new",
                "/desk/folder?at=" + archive.data().resolve("inbox/lo-xau"),
                "/desk/sources",
                "/desk/item",
                "/desk/item?id=khong-co",
                "/desk/item/sach-xau",
                "/desk/accounts",
                "/desk/account/" + NAME,
                "/desk/audit",
                "/account",
                "/account/password"));
    try (BrowserContext context = librarian()) {
      Page page = context.newPage();
      page.navigate(at("/desk/folder?at=" + archive.data().resolve("inbox/lo-xau")));
      page.click("main form button");
      settled(page);
      pages.add(page.url().replaceFirst("^https?://[^/]+", ""));
    }
    return pages;
  }

  private void upload(Page page, String field, Path path) {
    page.navigate(at("/desk/new"));
    page.setInputFiles(field, path);
    page.click("form[data-upload] button");
    settled(page);
  }

  private void settled(Page page) {
    page.waitForURL("**/desk/job/**", new Page.WaitForURLOptions().setTimeout(LONGEST_MILLIS));
    page.waitForSelector(
        "[data-settled]",
        new Page.WaitForSelectorOptions()
            .setState(WaitForSelectorState.ATTACHED)
            .setTimeout(LONGEST_MILLIS));
  }

  private boolean found(String title) {
    String query = java.net.URLEncoder.encode(title, java.nio.charset.StandardCharsets.UTF_8);
    return archive.get("/api/search?q=" + query).body().contains("\"title\":\"" + title);
  }

  private String harvested(String item) {
    return archive
        .get("/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:phohien.localhost:" + item)
        .body();
  }

  private BrowserContext librarian() {
    return chromium.browser().newContext(asLibrarian());
  }

  private Browser.NewContextOptions asLibrarian() {
    return new Browser.NewContextOptions().setStorageState(session);
  }

  private String at(String path) {
    return archive.uri(path).toString();
  }

  private static Path scan(String name) {
    return Samples.collection().resolve("dia-chi-pho-hien").resolve(name);
  }

  private static Path map() {
    return Samples.collection().resolve("so-do-pho-hien/so-do.tif");
  }

  private static void copyBad(String name, Path to) throws IOException {
    try (InputStream bad =
        Objects.requireNonNull(DeskBrowserTest.class.getResourceAsStream("/bad/" + name), name)) {
      Files.copy(bad, to);
    }
  }
}
