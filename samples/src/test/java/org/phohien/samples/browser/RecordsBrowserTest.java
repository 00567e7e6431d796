package org.phohien.samples.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.phohien.samples.generator.ManyRecords;
import org.phohien.samples.path.Served;
import org.phohien.samples.path.ServedArchive;

/** Records on the desk, on the real server in a real browser. */
@ExtendWith(Served.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RecordsBrowserTest {

  private Desk desk;
  private ServedArchive archive;
  private String look;

  @BeforeAll
  void signIn(ServedArchive served) {
    archive = served;
    desk = new Desk(served);
    try (BrowserContext context = desk.librarian()) {
      Page page = context.newPage();
      page.navigate(desk.at("/desk/records"));
      page.setInputFiles("#files", new FilePayload("cu.mrc", "application/marc", oldRecords()));
      page.click("main form button");
      look = page.url().replaceFirst("^https?://[^/]+", "");
      page.navigate(desk.at("/desk/records"));
      page.setInputFiles("#files", new FilePayload("tm-tinh.mrc", "application/marc", records()));
      page.click("main form button");
      page.click("button:has-text('Nạp các biểu ghi')");
      desk.settled(page);
    }
  }

  @AfterAll
  void close() {
    if (desk != null) {
      desk.close();
    }
  }

  @Test
  void aRecordIsEditedAsMarcWithoutAScript() {
    try (BrowserContext context =
        desk.chromium().browser().newContext(desk.asLibrarian().setJavaScriptEnabled(false))) {
      Page page = context.newPage();
      page.navigate(desk.at("/desk/item/" + record(1)));
      page.click("text=Sửa biểu ghi MARC");
      int fields = page.locator(".marc-fields > li").count();
      page.fill("#newtag", "500");
      page.click(".marc-new button");
      assertEquals(fields + 1, page.locator(".marc-fields > li").count());
      page.locator(".marc-fields > li:has(.tag-in[value='500']) textarea")
          .first()
          .fill("Có chữ ký tặng");
      page.click(".marc-save button >> nth=1");
      assertTrue(
          page.textContent("main .head").contains("Biểu ghi chưa được lưu")
              || page.textContent("main .head").contains("Chưa lưu"));
      page.click(".marc-save button >> nth=0");
      page.waitForURL("**/desk/job/**");
      for (int n = 0; n < 3_000 && page.locator("[data-settled]").count() == 0; n++) {
        page.click("noscript a");
      }
      assertTrue(page.textContent(".stage").contains("Đã xuất bản"), page.textContent("main"));
      page.navigate(desk.at("/desk/item/" + record(1) + "/marc"));
      assertEquals(
          1, page.locator("textarea:text-is('Có chữ ký tặng')").count(), page.textContent("main"));
    }
  }

  @Test
  void noPageOfRecordsBreaksASeriousRuleOrAPhone() throws IOException {
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
        page.navigate(desk.at(path));
        assertEquals(
            true,
            page.evaluate("document.documentElement.scrollWidth <= innerWidth"),
            path + " is wider than a phone");
      }
      Shots.take(desk.chromium(), archive, path, desk.asLibrarian());
    }
  }

  private List<String> pages() {
    return List.of("/desk/item/" + record(2) + "/marc", "/desk/records", look);
  }

  private static byte[] records() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ManyRecords(7539).write(9, out);
    return out.toByteArray();
  }

  /** In TCVN3, one of them broken. */
  private static byte[] oldRecords() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (String title :
        List.of(
            "L\u00dech s\u00f6 H\u00adng Y\u00aan", "\u00a7\u00dea ch\u00dd Ph\u00e8 Hi\u00d5n")) {
      String field = "00\u001fa" + title + "\u001e";
      String record =
          "%05dnam  2200037   4500245%04d00000\u001e%s\u001d"
              .formatted(37 + field.length() + 1, field.length(), field);
      out.writeBytes(record.getBytes(StandardCharsets.ISO_8859_1));
      out.writeBytes(record.replace("245", "2\n5").getBytes(StandardCharsets.ISO_8859_1));
    }
    return out.toByteArray();
  }

  private static String record(int number) {
    return "b000000" + number;
  }
}
