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
import org.phohien.web.visit.Upload;

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
  void brokenZipIsRefused() {
    assertThrows(Invalid.class, () -> inbox().receive("", List.of(file("a.zip", SCAN))));
  }

  @Test
  void nothingChosenIsSaidSo() {
    assertThrows(Invalid.class, () -> inbox().receive("", List.of()));
  }

  private Inbox inbox() {
    return new Inbox(folder.resolve("inbox"));
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
