package org.phohien.web.desk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.core.problem.ArchiveException.Unavailable;
import org.phohien.web.visit.Upload;
import org.phohien.web.visit.UploadLimits;

class InboxTest {

  private static final byte[] SCAN = {1, 2, 3};

  @TempDir private Path folder;

  @Test
  void looseImagesBecomeOneItem() throws IOException {
    Path batch = inbox().receive("dc-9", List.of(file("C:\\quét\\trang 1.tif", SCAN)));
    assertArrayEquals(SCAN, Files.readAllBytes(batch.resolve("dc-9/trang 1.tif")));
  }

  @Test
  void filesBesideAListStayBesideIt() {
    Path batch = inbox().receive("", List.of(file("danh sách.csv", SCAN), file("1.tif", SCAN)));
    assertTrue(Files.exists(batch.resolve("1.tif")));
  }

  @Test
  void zipIsUnpackedWithItsVietnameseNames() throws IOException {
    Path batch = inbox().receive("", List.of(file("lô.zip", zip("Sách một/trang 1.tif"))));
    assertTrue(Files.exists(batch.resolve("Sách một/trang 1.tif")));
  }

  @Test
  void zipThatLeadsOutIsRefusedAndLeavesNothing() throws IOException {
    for (String name : List.of("../../x.tif", "a/../../x.tif", "/etc/x.tif", "a\\..\\..\\x.tif")) {
      byte[] zip = zip(name);
      assertThrows(Invalid.class, () -> inbox().receive("", List.of(file("a.zip", zip))), name);
    }
    try (Stream<Path> left = Files.list(folder.resolve("inbox"))) {
      assertEquals(List.of(), left.toList());
    }
  }

  @Test
  void folderOfABatchIsTheBatch() throws IOException {
    Path batch =
        inbox()
            .receive(
                "", List.of(file("Lô 12/Sách một/1.tif", SCAN), file("Lô 12/Báo/2.tif", SCAN)));
    assertEquals("Lô 12", batch.getFileName().toString());
    assertTrue(Files.exists(batch.resolve("Sách một/1.tif")));
  }

  @Test
  void folderOfABatchWithAListIsTheBatch() {
    Path batch =
        inbox().receive("", List.of(file("Lô/danh-muc.csv", SCAN), file("Lô/1.tif", SCAN)));
    assertEquals("Lô", batch.getFileName().toString());
  }

  @Test
  void folderOfImagesIsAnItem() {
    Path batch = inbox().receive("", List.of(file("Sách một/1.tif", SCAN)));
    assertTrue(Files.exists(batch.resolve("Sách một/1.tif")));
  }

  @Test
  void zipOfABatchFolderIsTheBatch() throws IOException {
    Path batch = inbox().receive("", List.of(file("lô.zip", zip("Lô 7/Sách/1.tif"))));
    assertEquals("Lô 7", batch.getFileName().toString());
  }

  @Test
  void folderThatLeadsOutIsRefused() {
    for (String name : List.of("../x.tif", "a/../../x.tif", "a/./x.tif", "a//x.tif")) {
      assertThrows(Invalid.class, () -> inbox().receive("", List.of(file(name, SCAN))), name);
    }
  }

  @Test
  void whatSystemsLeaveInFoldersIsLeftOut() throws IOException {
    Path batch =
        inbox()
            .receive(
                "",
                List.of(
                    file("Sách/1.tif", SCAN),
                    file("Sách/.DS_Store", SCAN),
                    file("Sách/Thumbs.db", SCAN)));
    try (Stream<Path> files = Files.list(batch.resolve("Sách"))) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void fullDiskIsSaidSoAndLeavesNothing() throws IOException {
    Inbox full =
        new Inbox(folder.resolve("inbox"), new UploadLimits(1 << 20, 1 << 22, 100, Long.MAX_VALUE));
    Unavailable refused =
        assertThrows(Unavailable.class, () -> full.receive("dc-1", List.of(file("1.tif", SCAN))));
    assertEquals("disk", refused.engine());
    try (Stream<Path> left = Files.list(folder.resolve("inbox"))) {
      assertEquals(List.of(), left.toList());
    }
  }

  @Test
  void archiveThatUnpacksToMoreThanIsTakenIsRefusedAndLeavesNothing() throws IOException {
    Inbox small = new Inbox(folder.resolve("inbox"), new UploadLimits(1 << 20, 2, 100, 0));
    Invalid large =
        assertThrows(Invalid.class, () -> small.receive("", List.of(file("a.zip", zip("1.tif")))));
    assertEquals("upload.unpacked", large.rule());
    Inbox few = new Inbox(folder.resolve("inbox"), new UploadLimits(1 << 20, 1 << 20, 1, 0));
    Invalid many =
        assertThrows(
            Invalid.class,
            () -> few.receive("dc-1", List.of(file("1.tif", SCAN), file("2.tif", SCAN))));
    assertEquals("upload.files", many.rule());
    try (Stream<Path> left = Files.list(folder.resolve("inbox"))) {
      assertEquals(List.of(), left.toList());
    }
  }

  @Test
  void itemNumberCannotLeadOut() {
    for (String item : List.of("..", "../x", "a/b", "a\\b")) {
      assertThrows(Invalid.class, () -> inbox().receive(item, List.of(file("1.tif", SCAN))), item);
    }
  }

  @Test
  void brokenZipIsRefused() {
    assertThrows(Invalid.class, () -> inbox().receive("", List.of(file("a.zip", SCAN))));
  }

  @Test
  void nothingChosenIsSaidSo() {
    assertThrows(Invalid.class, () -> inbox().receive("", List.of()));
  }

  private Inbox inbox() {
    return new Inbox(folder.resolve("inbox"), new UploadLimits(1 << 20, 1 << 22, 100, 0));
  }

  private static byte[] zip(String name) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(SCAN);
    }
    return bytes.toByteArray();
  }

  private static Upload file(String name, byte[] bytes) {
    return new Upload() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public long size() {
        return bytes.length;
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(bytes);
      }
    };
  }
}
