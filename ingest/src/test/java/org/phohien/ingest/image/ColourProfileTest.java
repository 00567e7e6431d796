package org.phohien.ingest.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phohien.core.image.Bands;
import org.phohien.core.image.PixelSource;
import org.phohien.core.image.Raster;
import org.phohien.core.image.Tiff;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Pixels;
import org.phohien.ingest.format.EmbeddedProfile;
import org.phohien.ingest.format.FileFacts;
import org.phohien.ingest.format.Limits;
import org.phohien.ingest.ocr.OpenPage;
import org.phohien.ingest.ocr.Reading;
import org.phohien.ingest.testing.Natives;

/** Masters in the colours of a device are shown in sRGB and keep their profile. */
class ColourProfileTest {

  /** Half of the light: 55 of 255 where numbers go with light, 128 in sRGB. */
  private static final int LINEAR = 55;

  private static final byte[] LINEAR_RGB = icc(ColorSpace.CS_LINEAR_RGB);
  private static final byte[] LINEAR_GREY = icc(ColorSpace.CS_GRAY);
  private static final byte[] SRGB = icc(ColorSpace.CS_sRGB);

  @TempDir Path folder = Path.of("");

  @Test
  void profileOfSrgbChangesNothing() {
    assertEquals(Optional.empty(), ColourProfile.of(SRGB));
  }

  @Test
  void profileOfAnotherSpaceBringsPixelsToSrgb() {
    PixelSource plain = PixelSource.of(flat(Bands.RGB));
    byte[] row = new byte[8 * 3];
    ColourProfile.of(LINEAR_RGB).orElseThrow().applied(plain).rows(0, 1, row);
    for (byte sample : row) {
      assertEquals(128, sample & 0xFF, 2);
    }
  }

  @Test
  void profileOfGreyBendsGreyPagesOnly() {
    ColourProfile profile = ColourProfile.of(LINEAR_GREY).orElseThrow();
    byte[] row = new byte[8];
    profile.applied(PixelSource.of(flat(Bands.GREY))).rows(0, 1, row);
    assertEquals(128, row[3] & 0xFF, 2);
    PixelSource colour = PixelSource.of(flat(Bands.RGB));
    assertEquals(colour, profile.applied(colour));
  }

  @Test
  void damagedProfileIsNoReasonToRefuseAPage() {
    byte[] noise = new byte[500];
    new Random(3).nextBytes(noise);
    assertEquals(Optional.empty(), ColourProfile.of(noise));
    for (int length : new int[] {0, 1, 100, 128, 132, LINEAR_RGB.length / 2}) {
      assertEquals(Optional.empty(), ColourProfile.of(Arrays.copyOf(LINEAR_RGB, length)));
    }
  }

  @Test
  void profileIsFoundInEachFormat() throws Exception {
    for (Path file : List.of(jpeg(LINEAR_RGB), png(LINEAR_RGB), tiff(LINEAR_RGB))) {
      byte[] found = EmbeddedProfile.of(file, FileFacts.frame(file, Limits.USUAL, 0)).orElseThrow();
      assertArrayEquals(LINEAR_RGB, found, file.toString());
    }
  }

  @Test
  void pageIsShownInSrgbAndReadAsItIs() throws Exception {
    for (Path file : List.of(jpeg(LINEAR_RGB), png(LINEAR_RGB), tiff(LINEAR_RGB))) {
      try (OpenPage page = page(file)) {
        byte[] row = new byte[page.pixels().size().width() * 3];
        page.pixels().rows(0, 1, row);
        assertEquals(128, row[0] & 0xFF, 4, file.toString());
        page.image().pix().rows(0, 1, row);
        assertEquals(LINEAR, row[0] & 0xFF, 3, file.toString());
      }
    }
  }

  @Test
  void blocksOfAJpegAreTilesOnlyWhereItsColoursAreThoseShown() throws Exception {
    try (OpenPage page = page(jpeg(LINEAR_RGB))) {
      assertFalse(page.pixels().jpeg().isPresent());
    }
    try (OpenPage page = page(jpeg(SRGB))) {
      assertTrue(page.pixels().jpeg().isPresent());
    }
  }

  private static OpenPage page(Path file) {
    return new Reading(Natives.masters(), Limits.USUAL, List.of())
        .open(file, 0, Checksum.of(new byte[1]));
  }

  private static byte[] icc(int space) {
    return ICC_Profile.getInstance(space).getData();
  }

  private static Raster flat(Bands bands) {
    Raster picture = Raster.blank(new Pixels(8, 8), bands);
    Arrays.fill(picture.samples(), (byte) LINEAR);
    return picture;
  }

  private static BufferedImage image() {
    BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 64 * 64; i++) {
      image.setRGB(i % 64, i / 64, LINEAR << 16 | LINEAR << 8 | LINEAR);
    }
    return image;
  }

  /** In two parts, the second first, as the annex allows. */
  private Path jpeg(byte[] profile) throws IOException {
    byte[] plain = encoded("jpg");
    int half = profile.length / 2;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(plain, 0, 2);
    out.writeBytes(part(2, Arrays.copyOfRange(profile, half, profile.length)));
    out.writeBytes(part(1, Arrays.copyOf(profile, half)));
    out.write(plain, 2, plain.length - 2);
    return Files.write(folder.resolve("a.jpg"), out.toByteArray());
  }

  private static byte[] part(int number, byte[] bytes) {
    byte[] name = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(4 + name.length + 2 + bytes.length)
        .putShort((short) 0xFFE2)
        .putShort((short) (2 + name.length + 2 + bytes.length))
        .put(name)
        .put((byte) number)
        .put((byte) 2)
        .put(bytes)
        .array();
  }

  private Path png(byte[] profile) throws IOException {
    byte[] plain = encoded("png");
    Deflater deflater = new Deflater();
    deflater.setInput(profile);
    deflater.finish();
    byte[] packed = new byte[profile.length + 100];
    int length = deflater.deflate(packed);
    deflater.end();
    ByteBuffer chunk = ByteBuffer.allocate(12 + 5 + length);
    chunk.putInt(5 + length).put("iCCP".getBytes(StandardCharsets.US_ASCII));
    chunk.put(new byte[] {'d', 'e', 'v', 0, 0}).put(packed, 0, length);
    CRC32 crc = new CRC32();
    crc.update(chunk.array(), 4, 4 + 5 + length);
    chunk.putInt((int) crc.getValue());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(plain, 0, 33);
    out.writeBytes(chunk.array());
    out.write(plain, 33, plain.length - 33);
    return Files.write(folder.resolve("a.png"), out.toByteArray());
  }

  /** Our own TIFF with its directory written anew behind the pixels, one entry longer. */
  private Path tiff(byte[] profile) throws IOException {
    Raster picture = Raster.blank(new Pixels(64, 64), Bands.RGB);
    Arrays.fill(picture.samples(), (byte) LINEAR);
    byte[] plain = Tiff.encode(picture, false);
    ByteBuffer file =
        ByteBuffer.allocate(plain.length + profile.length + 200)
            .order(java.nio.ByteOrder.LITTLE_ENDIAN);
    file.put(plain).put(profile);
    int entries = file.getShort(8);
    int directory = file.position() + (file.position() & 1);
    file.position(directory);
    file.putShort((short) (entries + 1)).put(plain, 10, entries * 12);
    file.putShort((short) 34675).putShort((short) 7).putInt(profile.length).putInt(plain.length);
    file.putInt(0).putInt(4, directory);
    return Files.write(folder.resolve("a.tif"), Arrays.copyOf(file.array(), file.position()));
  }

  private static byte[] encoded(String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image(), format, out);
    return out.toByteArray();
  }
}
