package org.phohien.ingest.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.phohien.core.model.Direction;
import org.phohien.core.model.Kind;
import org.phohien.core.model.Rights;
import org.phohien.core.model.Script;
import org.phohien.core.problem.ArchiveException.Invalid;

/** Lists of a batch: CSV in the codes of then and now, workbooks. */
final class ListedBatchTest extends FilledFolder {
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
  void aRowThatCannotBeUnderstoodNamesItsLineAndColumn() throws IOException {
    scan("x/1.jpg");
    list("mã,thư mục,nhan đề,ngày\nx,x,Sách,hôm qua\n");
    Batch batch = BatchReader.read(folder);
    assertEquals(List.of(), batch.items());
    assertTrue(batch.rejected().getFirst().file().contains("2"));
    assertTrue(batch.rejected().getFirst().reason().detail().contains("date: hôm qua"));
  }

  @Test
  void formulasAreTextAndNothingElse() throws IOException {
    scan("a1/1.jpg");
    list("mã,nhan đề,tác giả\na1,\"=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",@SUM(1+1)\n");
    PlannedItem item = BatchReader.read(folder).items().getFirst();
    assertEquals("=HYPERLINK(\"http://x\",\"y\")", item.description().title());
    assertEquals("@SUM(1+1)", item.description().agents().getFirst().name());
  }

  @Test
  void aListOfMixedCodesIsReadInTheLikeliestAndBreaksNothing() throws IOException {
    scan("a1/1.jpg");
    scan("a2/1.jpg");
    java.io.ByteArrayOutputStream mixed = new java.io.ByteArrayOutputStream();
    mixed.writeBytes("mã,nhan đề\na1,Địa chí Hưng Yên\na2,".getBytes(StandardCharsets.UTF_8));
    mixed.writeBytes(
        "L\u00dech s\u00f6 H\u00adng Y\u00aan\n".getBytes(StandardCharsets.ISO_8859_1));
    Files.write(folder.resolve("danh-muc.csv"), mixed.toByteArray());
    assertEquals(
        List.of("Địa chí Hưng Yên", "Lịch sử Hưng Yên"),
        BatchReader.read(folder).items().stream().map(i -> i.description().title()).toList());
  }
}
