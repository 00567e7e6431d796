package org.phohien.ingest.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Pixels;
import org.phohien.core.model.Reason.Rule;
import org.phohien.ingest.format.Format;
import org.phohien.ingest.testing.Natives;
import org.phohien.ingest.testing.Pictures;

/** What is taken, what is refused and for which reason. */
class CheckTest {

  private static final String[] TEXT = {
    "Phố Hiến là thương cảng sầm uất của xứ Đàng Ngoài", "ở thế kỷ XVI và XVII, chỉ sau Kẻ Chợ."
  };

  @TempDir Path folder = Path.of("");

  @Test
  void greyTiffIsTakenWithItsFacts() throws IOException {
    Path file = Pictures.tiff(folder.resolve("a.tif"), "LZW", print(BufferedImage.TYPE_BYTE_GRAY));
    Checked.Accepted taken = taken(file);
    assertEquals(Format.TIFF, taken.facts().format());
    assertEquals(Checksum.of(Files.readAllBytes(file)), taken.sha512());
    CheckedFrame frame = taken.frames().getFirst();
    assertEquals(new Pixels(1500, 500), frame.size());
    assertEquals(OptionalInt.of(300), frame.dpi());
    assertEquals(Set.of(), frame.flags());
  }

  @Test
  void nameDoesNotDecideTheFormat() {
    Path file = Pictures.write(folder.resolve("a.tif"), "PNG", print(BufferedImage.TYPE_INT_RGB));
    assertEquals(Format.PNG, taken(file).facts().format());
  }

  @Test
  void folderNameWithVietnameseLettersSpacesAndLeadingDashIsNoMatter() throws IOException {
    Path odd = Files.createDirectories(folder.resolve("-Địa chí Hưng Yên, tập 1"));
    taken(Pictures.tiff(odd.resolve("trang số 1.tif"), "LZW", print(BufferedImage.TYPE_BYTE_GRAY)));
    taken(Pictures.write(odd.resolve("-ảnh.jpg"), "JPEG", print(BufferedImage.TYPE_INT_RGB)));
  }

  @Test
  void eachPageOfMultiPageTiffIsFrame() {
    BufferedImage page = print(BufferedImage.TYPE_BYTE_BINARY);
    Path file = Pictures.tiff(folder.resolve("a.tif"), "CCITT T.6", page, page, page);
    assertEquals(3, taken(file).frames().size());
  }

  @Test
  void emptyPageIsFlaggedBlank() {
    BufferedImage empty = Pictures.page(1500, 2000, BufferedImage.TYPE_BYTE_GRAY);
    Path file = Pictures.tiff(folder.resolve("a.tif"), "LZW", empty);
    assertTrue(taken(file).frames().getFirst().flags().contains(Flag.BLANK));
  }

  @Test
  void wordDocumentIsTakenAsPages() throws IOException {
    Path file = folder.resolve("a.docx");
    org.phohien.ingest.testing.Documents.word(
        file, "Địa chí Hưng Yên", "Nhất Kinh Kỳ, nhì Phố Hiến");
    Checked.Accepted taken = taken(file);
    assertEquals(Format.DOCX, taken.facts().format());
    assertEquals(OptionalInt.of(300), taken.frames().getFirst().dpi());
  }

  @Test
  void fileOfZeroBytesIsRefused() throws IOException {
    assertRefused(Rule.EMPTY_FILE, bytes(new byte[0]));
  }

  @Test
  void textNamedTifIsRefused() throws IOException {
    assertRefused(
        Rule.UNKNOWN_FORMAT, bytes("Phố Hiến\n".repeat(50).getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void zipOfAnythingIsRefused() throws IOException {
    Path file = folder.resolve("a.tif");
    org.phohien.ingest.testing.Documents.zip(file, "readme.txt", "text");
    assertRefused(Rule.UNKNOWN_FORMAT, file);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.02, 0.3, 0.6, 0.9, 0.999})
  void truncatedJpegIsRefused(double part) throws IOException {
    Path file = Pictures.write(folder.resolve("a.jpg"), "JPEG", print(BufferedImage.TYPE_INT_RGB));
    assertRefused(Rule.TRUNCATED, cut(file, part));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.02, 0.3, 0.6, 0.9, 0.999})
  void truncatedPngIsRefused(double part) throws IOException {
    Path file = Pictures.write(folder.resolve("a.png"), "PNG", print(BufferedImage.TYPE_INT_RGB));
    assertRefused(Rule.TRUNCATED, cut(file, part));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 0.6, 0.9})
  void truncatedTiffIsRefused(double part) throws IOException {
    Path file = Pictures.tiff(folder.resolve("a.tif"), "LZW", print(BufferedImage.TYPE_INT_RGB));
    assertRefused(Rule.TRUNCATED, cut(file, part));
  }

  @Test
  void jpegWithEndMarkerButDamagedMiddleIsRefused() throws IOException {
    Path file = Pictures.write(folder.resolve("a.jpg"), "JPEG", print(BufferedImage.TYPE_INT_RGB));
    byte[] jpeg = Files.readAllBytes(file);
    byte[] shorter = Arrays.copyOf(jpeg, jpeg.length / 2);
    shorter[shorter.length - 2] = (byte) 0xFF;
    shorter[shorter.length - 1] = (byte) 0xD9;
    assertRefused(Rule.UNREADABLE, bytes(shorter));
  }

  @Test
  void decompressionBombIsRefusedBeforeDecoding() throws IOException {
    byte[] bomb = oneBitPng(20_000, 20_000);
    assertTrue(bomb.length < 100_000, "a bomb is small: " + bomb.length);
    assertRefused(Rule.TOO_LARGE, bytes(bomb));
  }

  @Test
  void pdfWithPasswordIsRefused() throws IOException {
    Path file = folder.resolve("a.pdf");
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      pdf.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
      pdf.save(file.toFile());
    }
    assertRefused(Rule.PASSWORD, file);
  }

  @Test
  void brokenPdfIsRefused() throws IOException {
    assertRefused(
        Rule.UNREADABLE, bytes("%PDF-1.7\n1 0 obj\n<<".getBytes(StandardCharsets.US_ASCII)));
  }

  @Test
  void randomBytesBehindMagicNumberAreRefusedAndNothingElse() throws IOException {
    java.util.Random random = new java.util.Random(42);
    byte[][] starts = {
      {'I', 'I', 42, 0, 8, 0, 0, 0},
      {'M', 'M', 0, 42, 0, 0, 0, 8},
      {'I', 'I', 43, 0, 8, 0, 0, 0, 16, 0, 0, 0, 0, 0, 0, 0},
      {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0},
      {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10},
      {0, 0, 0, 12, 'j', 'P', ' ', ' ', 13, 10, (byte) 0x87, 10},
    };
    for (int i = 0; i < 300; i++) {
      byte[] start = starts[i % starts.length];
      byte[] content = new byte[start.length + random.nextInt(4000)];
      random.nextBytes(content);
      System.arraycopy(start, 0, content, 0, start.length);
      assertInstanceOf(Checked.Refused.class, Natives.check().of(bytes(content)));
    }
  }

  private static BufferedImage print(int type) {
    return Pictures.page(1500, 500, type, TEXT);
  }

  private static Checked.Accepted taken(Path file) {
    return assertInstanceOf(Checked.Accepted.class, Natives.check().of(file));
  }

  private static void assertRefused(Rule rule, Path file) {
    Checked.Refused refused =
        assertInstanceOf(Checked.Refused.class, Natives.check().of(file), file.toString());
    assertEquals(rule, refused.reason().rule(), refused.reason().detail());
  }

  private Path bytes(byte[] content) throws IOException {
    return Files.write(folder.resolve("bad.tif"), content);
  }

  private Path cut(Path file, double part) throws IOException {
    byte[] whole = Files.readAllBytes(file);
    return bytes(Arrays.copyOf(whole, Math.max(12, (int) (whole.length * part))));
  }

  private static byte[] oneBitPng(int width, int height) throws IOException {
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(rows)) {
      byte[] row = new byte[1 + width / 8];
      for (int y = 0; y < height; y++) {
        deflater.write(row);
      }
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(png);
    out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    DataOutputStream fields = new DataOutputStream(header);
    fields.writeInt(width);
    fields.writeInt(height);
    fields.write(new byte[] {1, 0, 0, 0, 0});
    chunk(out, "IHDR", header.toByteArray());
    chunk(out, "IDAT", rows.toByteArray());
    chunk(out, "IEND", new byte[0]);
    return png.toByteArray();
  }

  private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(type.getBytes(StandardCharsets.US_ASCII));
    crc.update(data);
    out.writeInt(data.length);
    out.writeBytes(type);
    out.write(data);
    out.writeInt((int) crc.getValue());
  }
}
