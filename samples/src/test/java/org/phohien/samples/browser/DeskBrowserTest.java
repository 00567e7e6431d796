package org.phohien.samples.browser;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.phohien.samples.path.Served;
import org.phohien.samples.path.ServedArchive;

/** A librarian's day, on the real server in a real browser. */
@ExtendWith(Served.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DeskBrowserTest {

  @TempDir private Path mine;

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
  void batchIsWatchedMendedEditedPublishedWithdrawnAndPutBack() throws IOException {
    Path folder =
        Files.createDirectories(archive.data().resolve("inbox/lo-ngay-dau/sach-ngay-dau"));
    Files.copy(Desk.scan("trang-14.jpg"), folder.resolve("trang-1.jpg"));
    Desk.copyBad("truncated.jpg", folder.resolve("trang-2.jpg"));
    Desk.copyBad("text.tif", folder.resolve("trang-3.tif"));
    List<String> complaints = new ArrayList<>();
    try (BrowserContext context = desk.librarian()) {
      Page page = context.newPage();
      page.onConsoleMessage(m -> {
        if (m.text().contains("Content Security Policy")) {
          complaints.add(m.text());
        }
      });
      page.navigate(desk.at("/desk/new"));
      page.click("text=lo-ngay-dau");
      assertTrue(page.textContent("main").contains("1 thư mục con"));
      page.click("main form button");
      page.waitForURL("**/desk/job/**");
      desk.settled(page);
      assertEquals(2, page.locator(".refused li").count());
      assertTrue(page.textContent(".refused").contains("Tệp bị cụt"));
      assertTrue(page.textContent(".stage").contains("còn chỗ cần xem"));

      // the scans are mended under their names, and the item is ticked to be tried again
      Files.copy(Desk.scan("trang-10.jpg"), folder.resolve("trang-2.jpg"), REPLACE_EXISTING);
      Files.copy(Desk.map(), folder.resolve("trang-3.tif"), REPLACE_EXISTING);
      page.check("input[name=part]");
      page.click("main button:has-text('Làm lại')");
      page.waitForSelector(
          ".stage.PUBLISHED", new Page.WaitForSelectorOptions().setTimeout(Desk.LONGEST_MILLIS));
      assertEquals(0, page.locator(".refused li").count());

      page.navigate(desk.at("/desk/item/sach-ngay-dau"));
      page.fill("#title", "Sách của ngày đầu tiên");
      page.fill("#date", "hôm qua");
      page.click("text=Lưu và xuất bản");
      assertTrue(page.isVisible("#date-error"));
      assertEquals("Sách của ngày đầu tiên", page.inputValue("#title"));
      page.fill("#date", "1961");
      page.click("text=Lưu và xuất bản");
      desk.settled(page);
      // what is said to be published can be found and harvested at once
      assertTrue(found("Sách của ngày đầu tiên"));
      assertTrue(harvested("sach-ngay-dau").contains("<dc:title>Sách của ngày đầu tiên"));

      page.navigate(desk.at("/desk/item/sach-ngay-dau"));
      page.click("summary:has-text('Rút')");
      page.fill("#reason", "Quét lại");
      page.click("text=Rút tài liệu");
      desk.settled(page);
      assertFalse(found("Sách của ngày đầu tiên"));
      assertEquals(410, archive.get("/item/sach-ngay-dau").statusCode());
      assertNotEquals(200, archive.get("/item/sach-ngay-dau/page/0001").statusCode());
      assertEquals(
          404, archive.get("/iiif/3/sach-ngay-dau%3A0001/full/200,/0/default.jpg").statusCode());
      assertTrue(harvested("sach-ngay-dau").contains("status=\"deleted\""));

      page.navigate(desk.at("/desk/item"));
      page.click("text=Sách của ngày đầu tiên");
      page.click("text=Đưa tài liệu trở lại");
      desk.settled(page);
      assertTrue(found("Sách của ngày đầu tiên"));
      assertEquals(200, archive.get("/item/sach-ngay-dau").statusCode());
    }
    assertEquals(List.of(), complaints);
  }

  @Test
  void filesZipsAndFoldersAreUploaded() throws IOException {
    Path lot = Files.createDirectories(mine.resolve("Lô tải lên"));
    for (String item : List.of("Sơ đồ một", "Sơ đồ hai")) {
      Files.copy(Desk.map(), Files.createDirectory(lot.resolve(item)).resolve("so-do.tif"));
    }
    Path zip = mine.resolve("đợt.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(out)) {
      entries.putNextEntry(new ZipEntry("Đợt nén/Tờ trong zip/1.tif"));
      Files.copy(Desk.map(), entries);
    }
    try (BrowserContext context = desk.librarian()) {
      Page page = context.newPage();
      desk.upload(page, "#folder-of", lot);
      assertEquals(
          List.of("Sơ đồ hai", "Sơ đồ một"),
          page.locator(".parts .what a").allTextContents().stream().sorted().toList());
      desk.upload(page, "#files", zip);
      assertEquals(List.of("Tờ trong zip"), page.locator(".parts .what a").allTextContents());

      page.navigate(desk.at("/desk/new"));
      page.click("summary");
      page.fill("#item", "to-le");
      page.setInputFiles("#files", new Path[] {Desk.map(), Desk.scan("trang-14.jpg")});
      page.click("form[data-upload] button");
      desk.settled(page);
      assertEquals(200, archive.get("/item/to-le/page/0002").statusCode());
    }
  }

  @Test
  void nothingChosenIsSaidSo() {
    try (BrowserContext context = desk.librarian()) {
      Page page = context.newPage();
      page.navigate(desk.at("/desk/new"));
      page.click("form[data-upload] button");
      page.waitForSelector("[role=alert]");
      assertTrue(page.textContent("[role=alert]").contains("Chưa chọn tệp nào"));
    }
  }

  @Test
  void deskWorksWithoutScripts() throws IOException {
    Path folder = Files.createDirectories(archive.data().resolve("inbox/lo-khong-script/to-khong"));
    Files.copy(Desk.map(), folder.resolve("1.tif"));
    try (BrowserContext context =
        desk.chromium().browser().newContext(desk.asLibrarian().setJavaScriptEnabled(false))) {
      Page page = context.newPage();
      page.navigate(desk.at("/desk/new"));
      page.click("text=lo-khong-script");
      page.click("main form button");
      for (int n = 0; n < 3_000 && page.locator("[data-settled]").count() == 0; n++) {
        page.click("noscript a");
      }
      assertTrue(page.textContent(".stage").contains("Đã xuất bản"));
      page.navigate(desk.at("/desk/new"));
      page.setInputFiles("#files", Desk.map());
      page.click("form[data-upload] button");
      assertTrue(page.url().contains("/desk/job/"), page.url());
    }
  }

  @Test
  void accountIsCreatedUsedAndDisabled() {
    try (BrowserContext context = desk.librarian();
        BrowserContext other = desk.chromium().browser().newContext()) {
      Page page = context.newPage();
      page.navigate(desk.at("/desk/accounts"));
      page.fill("#name", "Tuyết");
      page.click("main form button");
      String once = page.textContent("#once");
      Page hers = other.newPage();
      hers.navigate(desk.at("/account/sign-in"));
      hers.fill("#name", "Tuyết");
      hers.fill("#password", once);
      hers.click("main button");
      hers.fill("#old", once);
      hers.fill("#fresh", Desk.PASSWORD);
      hers.fill("#again", Desk.PASSWORD);
      hers.click("main button");
      hers.waitForURL("**/desk");
      assertFalse(hers.textContent("nav[aria-label='Bàn làm việc']").contains("Nhật ký"));

      page.click("text=Tôi đã chép lại");
      page.click("text=Khóa tài khoản >> nth=-1");
      page.waitForSelector("[role=status]");
      hers.navigate(desk.at("/desk"));
      assertTrue(hers.url().contains("/account/sign-in"), hers.url());
      page.navigate(desk.at("/desk/audit"));
      assertTrue(page.textContent("main table").contains("khóa tài khoản"));
    }
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
}
