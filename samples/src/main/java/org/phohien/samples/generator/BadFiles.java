package org.phohien.samples.generator;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Files no one should send, and some do: what the tests of bad input feed on. All small. */
record BadFiles(Path folder) {

  void make() throws IOException {
    Files.createDirectories(folder);
    BufferedImage page = page();
    truncated(page);
    Files.write(folder.resolve("empty.jpg"), new byte[0]);
    Files.writeString(folder.resolve("text.tif"), "Đây là tệp chữ mang đuôi tif.\n");
    blank();
    bomb(folder.resolve("bomb.png"), 20_000);
    lists();
    Files.write(folder.resolve("broken-directory.mrc"), brokenDirectory());
    locked(folder.resolve("password.pdf"));
  }

  private static BufferedImage page() {
    BufferedImage page = new BufferedImage(600, 800, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = page.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 600, 800);
    pen.setColor(Color.BLACK);
    pen.translate(40, 100);
    for (String line : List.of("Thứ nhất Kinh Kỳ,", "thứ nhì Phố Hiến.")) {
      pen.fill(Face.book(54).outline(line));
      pen.translate(0, 90);
    }
    pen.dispose();
    return page;
  }

  private void truncated(BufferedImage page) throws IOException {
    Path whole = folder.resolve("whole.tmp");
    Formats.jpeg(page, 0.8, whole);
    cut(whole, folder.resolve("truncated.jpg"));
    Formats.tiffLzw(page, whole);
    cut(whole, folder.resolve("truncated.tif"));
    Files.delete(whole);
  }

  private static void cut(Path whole, Path half) throws IOException {
    byte[] bytes = Files.readAllBytes(whole);
    Files.write(half, Arrays.copyOf(bytes, bytes.length / 2));
  }

  private void blank() throws IOException {
    Sheet nothing = new Sheet(874, 1240);
    Formats.jpeg(
        Scanner.grey(nothing, Optional.empty(), Look.of(Look.Paper.BOOK, 0, 8000)).image(),
        0.6,
        folder.resolve("blank.jpg"));
  }

  /** A one-bit PNG of {@code side} squared white pixels, written by hand: 50 MB once unpacked. */
  private static void bomb(Path file, int side) throws IOException {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    try (var deflate = new DeflaterOutputStream(data, new Deflater(9))) {
      byte[] row = new byte[1 + side / 8];
      Arrays.fill(row, 1, row.length, (byte) 0xff);
      for (int y = 0; y < side; y++) {
        deflate.write(row);
      }
    }
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    DataOutputStream header = new DataOutputStream(head);
    header.writeInt(side);
    header.writeInt(side);
    header.write(new byte[] {1, 0, 0, 0, 0});
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
      chunk(out, "IHDR", head.toByteArray());
      chunk(out, "IDAT", data.toByteArray());
      chunk(out, "IEND", new byte[0]);
    }
  }

  private static void chunk(OutputStream out, String type, byte[] data) throws IOException {
    CRC32 check = new CRC32();
    check.update(type.getBytes(StandardCharsets.US_ASCII));
    check.update(data);
    DataOutputStream to = new DataOutputStream(out);
    to.writeInt(data.length);
    to.writeBytes(type);
    to.write(data);
    to.writeInt((int) check.getValue());
  }

  /** The same list in windows-1258, one naming a file that isn't there, one with a page twice. */
  private void lists() throws IOException {
    String head = "mã,thư mục,tệp,loại,nhan đề,ngày\n";
    String good = "dia-chi-cu,dia-chi-cu,,địa chí,Đất cũ Phố Hiến và phủ Khoái,1935\n";
    Files.write(folder.resolve("danh-muc-1258.csv"), Windows1258.encode(head + good));
    Files.writeString(
        folder.resolve("danh-muc-missing-file.csv"),
        head + "dia-chi-cu,dia-chi-cu,trang-1.jpg;trang-2.jpg,địa chí,Đất cũ Phố Hiến,1935\n");
    Files.writeString(
        folder.resolve("danh-muc-same-page-twice.csv"),
        head + "dia-chi-cu,dia-chi-cu,trang-1.jpg;trang-1.jpg,địa chí,Đất cũ Phố Hiến,1935\n");
  }

  /** Two records; the first one's directory says a field begins far behind the record's end. */
  private static byte[] brokenDirectory() {
    byte[] records = Records.bytes();
    int first = length(records, 0);
    byte[] two = Arrays.copyOf(records, first + length(records, first));
    int entry = 24 + 12;
    System.arraycopy("99999".getBytes(StandardCharsets.US_ASCII), 0, two, entry + 7, 5);
    return two;
  }

  /** ISO 2709: the first five characters of a record are its length. */
  private static int length(byte[] records, int from) {
    return Integer.parseInt(new String(records, from, 5, StandardCharsets.US_ASCII));
  }

  /** Encryption draws on chance, so an existing file is left alone. */
  private static void locked(Path file) throws IOException {
    if (Files.exists(file)) {
      return;
    }
    try (PDDocument document = new PDDocument()) {
      new BornDigital(document).add(PamphletPages.set(Texts.lines("pamphlet.txt")).getFirst());
      StandardProtectionPolicy policy =
          new StandardProtectionPolicy("chu", "khach", new AccessPermission());
      policy.setEncryptionKeyLength(256);
      document.protect(policy);
      document.save(file.toFile());
    }
  }
}
