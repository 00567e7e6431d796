package org.phohien.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.junit.jupiter.api.Test;
import org.phohien.core.description.MarcFile;
import org.phohien.core.description.MarcReading;

/** Each bad file is bad in the way that its name says, and in no other. */
class BadFilesTest {

  @Test
  void brokenDirectorySpoilsTheFirstRecordOnly() throws IOException {
    try (Stream<MarcReading> records = MarcFile.read(open("broken-directory.mrc"))) {
      List<MarcReading> all = records.toList();
      assertInstanceOf(MarcReading.Refused.class, all.getFirst());
      assertInstanceOf(MarcReading.Read.class, all.getLast());
      assertEquals(2, all.size());
    }
  }

  @Test
  void listIsWindows1258AndNoUtf8() throws IOException {
    byte[] bytes = bytes("danh-muc-1258.csv");
    assertThrows(
        CharacterCodingException.class,
        () -> StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)));
    String text = new String(bytes, Charset.forName("windows-1258"));
    assertTrue(
        Normalizer.normalize(text, Normalizer.Form.NFC).contains("Đất cũ Phố Hiến và phủ Khoái"));
  }

  @Test
  void pdfWantsItsPassword() throws IOException {
    byte[] pdf = bytes("password.pdf");
    assertThrows(InvalidPasswordException.class, () -> Loader.loadPDF(pdf).close());
    try (var opened = Loader.loadPDF(pdf, "khach")) {
      assertEquals(1, opened.getNumberOfPages());
    }
  }

  @Test
  void bombIsSmallOnDiskAndLargeInMemory() throws IOException {
    byte[] png = bytes("bomb.png");
    assertTrue(png.length < 100_000, () -> png.length + " bytes");
    try (var header = new DataInputStream(open("bomb.png"))) {
      header.skipNBytes(16);
      assertEquals(20_000, header.readInt());
      assertEquals(20_000, header.readInt());
    }
  }

  @Test
  void emptyFileIsEmptyAndTruncatedOnesBeginWell() throws IOException {
    assertEquals(0, bytes("empty.jpg").length);
    assertEquals(0xD8, bytes("truncated.jpg")[1] & 0xff);
    assertTrue(
        new String(bytes("truncated.tif"), 0, 2, StandardCharsets.US_ASCII).matches("MM|II"));
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream in = open(name)) {
      return in.readAllBytes();
    }
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(BadFilesTest.class.getResourceAsStream("/bad/" + name), name);
  }
}
