package org.phohien.ingest.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phohien.core.model.Direction;
import org.phohien.core.model.Kind;
import org.phohien.core.model.Reason.Rule;
import org.phohien.core.model.Rights;
import org.phohien.core.model.Script;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.core.problem.ArchiveException.NotFound;

final class BatchReaderTest {

  @TempDir Path folder;

  @Test
  void eachSubfolderIsAnItemWithItsFilesInNaturalOrder() throws IOException {
    scan("dia-chi/tr-10.jpg");
    scan("dia-chi/tr-2.jpg");
    scan("bao/1.jpg");
    Batch batch = BatchReader.read(folder);
    assertEquals(List.of("bao", "dia-chi"), ids(batch));
    assertEquals(List.of("tr-2.jpg", "tr-10.jpg"), names(batch.items().get(1)));
    assertEquals(List.of(), batch.rejected());
  }

  @Test
  void aFolderNameWithVietnameseLettersSpacesAndALeadingDashBecomesAnId() throws IOException {
    scan("- Địa chí  Phố Hiến (1)/1.jpg");
    PlannedItem item = BatchReader.read(folder).items().getFirst();
    assertEquals("dia-chi-pho-hien-1", item.id().value());
    assertEquals("- Địa chí  Phố Hiến (1)", item.description().title());
  }

  @Test
  void aListSaysWhatEachItemIs() throws IOException {
    scan("b1/a.jpg");
    scan("m1/x.tif");
    scan("h1/01.png");
    list(
        """
        Mã,Thư mục,Loại,Nhan đề,Ngày,Tùng san,Số,Tỷ lệ,Tác giả,Địa danh,Chữ viết,Truy cập
        bao-1,b1,báo,Sơn Nam tuần báo,1936-05-02,Sơn Nam tuần báo,12,,,,quốc ngữ,mở
        map-1,m1,Bản đồ,Bản đồ tỉnh Hưng Yên,1909,,,1:25.000,,Hưng Yên; Phố Hiến,,phòng đọc
        hn-1,h1,hán nôm,Hiến Nam ký,1831?,,,,Khuyết danh,,hán nôm,hạn chế
        """);
    Batch batch = BatchReader.read(folder);
    assertEquals(List.of(), batch.rejected());
    assertEquals(
        new Kind.Issue(
            "Sơn Nam tuần báo", Optional.of(LocalDate.of(1936, 5, 2)), Optional.of("12")),
        batch.items().get(0).kind());
    assertEquals(Optional.of(Script.VIETNAMESE), batch.items().get(0).script());
    assertEquals(new Kind.MapSheet(OptionalInt.of(25_000)), batch.items().get(1).kind());
    assertEquals(List.of("Hưng Yên", "Phố Hiến"), batch.items().get(1).description().places());
    assertEquals(Rights.Access.READING_ROOM, batch.items().get(1).rights().access());
    assertEquals(new Kind.Manuscript(Direction.RIGHT_TO_LEFT), batch.items().get(2).kind());
    assertEquals(Rights.Access.RESTRICTED, batch.items().get(2).rights().access());
  }

  @Test
  void englishHeadersAndSemicolonsAreUnderstoodToo() throws IOException {
    scan("x/1.jpg");
    list("ID;Folder;Kind;Title;Date\nmap-1;x;map;A map;1909\n");
    Batch batch = BatchReader.read(folder);
    assertEquals(List.of(), batch.rejected());
    assertEquals("A map", batch.items().getFirst().description().title());
  }

  @Test
  void aWorkbookIsAListToo() throws IOException {
    scan("x/1.jpg");
    try (OutputStream out = Files.newOutputStream(folder.resolve("danh-muc.xlsx"));
        Workbook book = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("Danh mục");
      List<List<String>> rows =
          List.of(List.of("Mã", "Thư mục", "Nhan đề", "Năm"), List.of("x", "x", "Sách cổ", "1831"));
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < rows.get(row).size(); column++) {
          sheet.value(row, column, rows.get(row).get(column));
        }
      }
      sheet.value(1, 3, 1831);
    }
    Batch batch = BatchReader.read(folder);
    assertEquals(List.of(), batch.rejected());
    PlannedItem item = batch.items().getFirst();
    assertEquals("Sách cổ", item.description().title());
    assertEquals(1831, item.description().date().orElseThrow().from());
  }

  @Test
  void aListInWindows1258IsReadAndComposed() throws IOException {
    scan("x/1.jpg");
    // In Windows-1258 the tone marks are combining characters of their own.
    String decomposed = "mã,thư mục,nhan đề\nx,x,Hưng Yên tỉnh địa chí\n";
    Files.write(folder.resolve("danh-muc.csv"), windows1258(decomposed));
    PlannedItem item = BatchReader.read(folder).items().getFirst();
    assertEquals("Hưng Yên tỉnh địa chí", item.description().title());
  }

  @Test
  void aListInTheCodeOfTheAbcFontsIsReadToo() throws IOException {
    scan("x/1.jpg");
    // "mã,thư mục,nhan đề / x,x,địa chí tỉnh hưng yên" in TCVN3
    byte[] tcvn3 =
        """
        m\u00b7,th\u00ad m\u00f4c,nhan \u00ae\u00d2
        x,x,\u00ae\u00dea ch\u00dd t\u00d8nh h\u00adng y\u00aan
        """
            .getBytes(StandardCharsets.ISO_8859_1);
    Files.write(folder.resolve("danh-muc.csv"), tcvn3);
    Batch batch = BatchReader.read(folder);
    assertEquals("địa chí tỉnh hưng yên", batch.items().getFirst().description().title());
  }

  @Test
  void aNameThatTheDiskHoldsDecomposedIsTheSameName() throws IOException {
    String folderName = Normalizer.normalize("Địa chí", Normalizer.Form.NFD);
    String fileName = Normalizer.normalize("Tờ thứ nhất.jpg", Normalizer.Form.NFD);
    scan(folderName + "/" + fileName);
    list("mã,thư mục,tệp,nhan đề\nx,Địa chí,Tờ thứ nhất.jpg,Sách\n");
    Batch batch = BatchReader.read(folder);
    assertEquals(List.of(), batch.rejected());
    assertEquals(List.of(fileName), names(batch.items().getFirst()));
  }

  @Test
  void aFileNameWithALeadingDashSpacesAndVietnameseLettersIsAPage() throws IOException {
    scan("x/-rf Trang số 1 (bản đẹp).jpg");
    scan("x/--help.jpg");
    Batch batch = BatchReader.read(folder);
    assertEquals(
        List.of("--help.jpg", "-rf Trang số 1 (bản đẹp).jpg"), names(batch.items().getFirst()));
    assertEquals(List.of(), batch.rejected());
  }

  @Test
  void aListWithAMillionColumnsIsReadAsFarAsItMakesSense() throws IOException {
    scan("x/1.jpg");
    String wide = ",x".repeat(1_000_000);
    list("mã,thư mục,nhan đề" + wide + "\nx,x,Sách" + wide + "\n");
    assertEquals(List.of("x"), ids(BatchReader.read(folder)));
  }

  @Test
  void aListWithMoreRowsThanABatchHasFilesIsRefused() throws IOException {
    list("mã,nhan đề\n" + "x,Sách\n".repeat(200_001));
    assertThrows(Invalid.class, () -> BatchReader.read(folder));
  }

  @Test
  void aWorkbookThatUnpacksToGigabytesIsRefusedUnread() throws IOException {
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("danh-muc.xlsx")))) {
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      byte[] megabyte = new byte[1 << 20];
      for (int i = 0; i < 600; i++) {
        zip.write(megabyte);
      }
      zip.closeEntry();
    }
    Invalid refused = assertThrows(Invalid.class, () -> BatchReader.read(folder));
    assertTrue(refused.getMessage().contains("600 MiB"), refused.getMessage());
  }

  @Test
  void aTextFileThatIsNamedLikeAWorkbookIsRefused() throws IOException {
    Files.writeString(folder.resolve("danh-muc.xlsx"), "mã,thư mục\nx,x\n");
    assertThrows(Invalid.class, () -> BatchReader.read(folder));
  }

  @Test
  void aFileThatIsListedAndMissingIsNamedAndTheRestGoesOn() throws IOException {
    scan("x/1.jpg");
    list("mã,thư mục,tệp,nhan đề\nx,x,1.jpg; 2.jpg,Sách\n");
    Batch batch = BatchReader.read(folder);
    assertEquals(List.of("1.jpg"), names(batch.items().getFirst()));
    assertEquals(Rule.MISSING_FILE, batch.rejected().getFirst().reason().rule());
    assertEquals("x/2.jpg", batch.rejected().getFirst().file());
  }

  @Test
  void theSamePageNumberTwiceKeepsTheFirst() throws IOException {
    scan("x/tr-007.jpg");
    scan("x/tr-7.tif");
    Batch batch = BatchReader.read(folder);
    assertEquals(1, batch.items().getFirst().files().size());
    assertEquals(Rule.DUPLICATE_PAGE, batch.rejected().getFirst().reason().rule());
  }

  @Test
  void aSymbolicLinkOutOfTheBatchIsRefused(@TempDir Path elsewhere) throws IOException {
    Path secret = Files.writeString(elsewhere.resolve("secret.jpg"), "no");
    scan("x/1.jpg");
    Files.createSymbolicLink(folder.resolve("x/2.jpg"), secret);
    Files.createSymbolicLink(folder.resolve("y"), elsewhere);
    Batch batch = BatchReader.read(folder);
    assertEquals(List.of("x"), ids(batch));
    assertEquals(
        List.of(Rule.OUTSIDE_BATCH, Rule.OUTSIDE_BATCH),
        batch.rejected().stream().map(r -> r.reason().rule()).toList());
  }

  @Test
  void aListCannotReachOutOfTheBatch() throws IOException {
    scan("x/1.jpg");
    list("mã,thư mục,tệp,nhan đề\na,../../etc,,Một\nb,x,../../../etc/passwd,Hai\n");
    Batch batch = BatchReader.read(folder);
    assertTrue(batch.items().stream().allMatch(i -> i.files().isEmpty()));
    assertTrue(
        batch.rejected().stream()
            .map(r -> r.reason().rule())
            .allMatch(
                r -> r == Rule.OUTSIDE_BATCH || r == Rule.MISSING_FILE || r == Rule.NOT_LISTED));
  }

  @Test
  void aRowThatCannotBeUnderstoodNamesItsLineAndColumn() throws IOException {
    scan("x/1.jpg");
    list("mã,thư mục,nhan đề,ngày\nx,x,Sách,hôm qua\n");
    Batch batch = BatchReader.read(folder);
    assertEquals(List.of(), batch.items());
    assertTrue(batch.rejected().getFirst().file().contains("2"));
    assertTrue(batch.rejected().getFirst().reason().detail().contains("date: hôm qua"));
  }

  @Test
  void theSameIdTwiceKeepsTheFirstRow() throws IOException {
    scan("x/1.jpg");
    list("mã,thư mục,nhan đề\nx,x,Một\nx,x,Hai\n");
    Batch batch = BatchReader.read(folder);
    assertEquals("Một", batch.items().getFirst().description().title());
    assertEquals(Rule.BAD_RECORD, batch.rejected().getFirst().reason().rule());
  }

  @Test
  void whatTheListDoesNotNameIsSaid() throws IOException {
    scan("x/1.jpg");
    scan("forgotten/1.jpg");
    list("mã,thư mục,nhan đề\nx,x,Một\n");
    assertEquals(Rule.NOT_LISTED, BatchReader.read(folder).rejected().getFirst().reason().rule());
  }

  @Test
  void aFolderThatIsNotThereIsNotFound() {
    assertThrows(NotFound.class, () -> BatchReader.read(folder.resolve("nowhere")));
  }

  @Test
  void aFileIsNoBatch() throws IOException {
    Path file = Files.writeString(folder.resolve("a.jpg"), "x");
    assertThrows(Invalid.class, () -> BatchReader.read(file));
  }

  private void scan(String path) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, path, StandardCharsets.UTF_8);
  }

  private void list(String text) throws IOException {
    Files.writeString(folder.resolve("danh-muc.csv"), text);
  }

  /** Vietnamese as Windows-1258 has it: base letters with their own tone marks behind. */
  private static byte[] windows1258(String text) {
    StringBuilder parted = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      String apart =
          java.text.Normalizer.normalize(String.valueOf(c), java.text.Normalizer.Form.NFD);
      char last = apart.charAt(apart.length() - 1);
      if (apart.length() > 1 && "\u0300\u0301\u0303\u0309\u0323".indexOf(last) >= 0) {
        String base = apart.substring(0, apart.length() - 1);
        parted.append(java.text.Normalizer.normalize(base, java.text.Normalizer.Form.NFC));
        parted.append(last);
      } else if (apart.length() > 2) {
        char tone = apart.charAt(1);
        parted.append(
            java.text.Normalizer.normalize(
                "" + apart.charAt(0) + last, java.text.Normalizer.Form.NFC));
        parted.append(tone);
      } else {
        parted.append(c);
      }
    }
    return parted.toString().getBytes(Charset.forName("windows-1258"));
  }

  private static List<String> ids(Batch batch) {
    return batch.items().stream().map(i -> i.id().value()).toList();
  }

  private static List<String> names(PlannedItem item) {
    return item.files().stream().map(f -> f.getFileName().toString()).toList();
  }
}
