package org.phohien.ingest.image;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phohien.core.image.Bands;
import org.phohien.core.image.Raster;
import org.phohien.core.model.Pixels;
import org.phohien.ingest.format.FileFacts;
import org.phohien.ingest.format.Limits;
import org.phohien.ingest.format.Refused;
import org.phohien.ingest.testing.Natives;
import org.phohien.ingest.testing.Pictures;

/** Each kind of master gives the pixels that were put into it. */
class MastersTest {

  private static final double LOSSY = 2;

  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"LZW", "Deflate", "PackBits", "ZLib"})
  void losslessTiffGivesItsPixels(String compression) throws Exception {
    for (int type : new int[] {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_BYTE_GRAY}) {
      BufferedImage image = picture(type);
      assertSame(image, open(Pictures.tiff(file("a.tif"), compression, image)), 0);
    }
  }

  @Test
  void oneBitTiffStaysOneBit() throws Exception {
    BufferedImage image = picture(BufferedImage.TYPE_BYTE_BINARY);
    Path file = Pictures.tiff(file("a.tif"), "CCITT T.6", image);
    try (Pix pix = pix(file, 0)) {
      assertEquals(Bands.BITONAL, pix.bands());
      assertSame(image, pix.raster(), 0);
    }
  }

  @Test
  void jpegInTiffGivesItsPixels() throws Exception {
    BufferedImage image = picture(BufferedImage.TYPE_INT_RGB);
    assertSame(image, open(Pictures.tiff(file("a.tif"), "JPEG", image)), LOSSY);
  }

  @Test
  void sixteenBitTiffIsReducedToEight() throws Exception {
    BufferedImage image = picture(BufferedImage.TYPE_USHORT_GRAY);
    WritableRaster samples = image.getRaster();
    Raster raster = open(Pictures.tiff(file("a.tif"), "LZW", image));
    for (int x = 0; x < image.getWidth(); x++) {
      assertEquals(samples.getSample(x, 90, 0) >> 8, at(raster, x, 90), 1);
    }
  }

  @Test
  void framesOfTiffAreToldApart() throws Exception {
    BufferedImage first = picture(BufferedImage.TYPE_BYTE_BINARY);
    BufferedImage second = Pictures.page(640, 480, BufferedImage.TYPE_BYTE_BINARY, "Hai");
    Path file = Pictures.tiff(file("a.tif"), "CCITT T.6", first, second);
    try (Pix pix = pix(file, 1)) {
      assertSame(second, pix.raster(), 0);
    }
  }

  @Test
  void pngAndJpegGiveTheirPixels() throws Exception {
    BufferedImage image = picture(BufferedImage.TYPE_INT_RGB);
    assertSame(image, open(Pictures.write(file("a.png"), "PNG", image)), 0);
    assertSame(image, open(Pictures.write(file("a.jpg"), "JPEG", image)), LOSSY);
  }

  @Test
  void jpeg2000GivesItsPixels() throws Exception {
    BufferedImage image = picture(BufferedImage.TYPE_INT_RGB);
    Path png = Pictures.write(file("a.png"), "PNG", image);
    Path file = file("a.jp2");
    try (Pix pix = pix(png, 0);
        Arena arena = Arena.ofConfined()) {
      int jp2 = 14; // IFF_JP2, imageio.h
      Natives.libraries()
          .leptonica()
          .function("pixWrite", JAVA_INT, ADDRESS, ADDRESS, JAVA_INT)
          .integer(arena.allocateFrom(file.toString()), pix.address(), jp2);
    }
    assertSame(image, open(file), LOSSY);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void exifOrientationIsApplied(int orientation) throws Exception {
    BufferedImage image = new BufferedImage(64, 32, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 32; y++) {
      for (int x = 0; x < 64; x++) {
        image.setRGB(x, y, (x < 32 ? 0xFF0000 : 0) | (y < 16 ? 0xFF : 0));
      }
    }
    Path jpeg = Pictures.write(file("a.jpg"), "JPEG", image);
    Files.write(jpeg, withOrientation(Files.readAllBytes(jpeg), orientation));
    Raster upright = open(jpeg);
    boolean onItsSide = orientation > 4;
    assertEquals(onItsSide ? new Pixels(32, 64) : new Pixels(64, 32), upright.size());
    // where the stored top left quarter (red and blue) must be seen, by EXIF 2.3, 4.6.4
    boolean left = orientation == 1 || orientation == 4 || orientation == 5 || orientation == 8;
    boolean top = orientation == 1 || orientation == 2 || orientation == 5 || orientation == 6;
    int x = left ? 8 : upright.size().width() - 8;
    int y = top ? 8 : upright.size().height() - 8;
    int at = (y * upright.size().width() + x) * 3;
    assertTrue((upright.samples()[at] & 0xFF) > 200 && (upright.samples()[at + 2] & 0xFF) > 200);
  }

  @Test
  void closedImageIsNotTouched() throws Exception {
    Pix pix = pix(Pictures.write(file("a.png"), "PNG", picture(BufferedImage.TYPE_INT_RGB)), 0);
    pix.close();
    pix.close();
    assertThrows(IllegalStateException.class, pix::raster);
    assertThrows(IllegalStateException.class, pix::grey);
  }

  private BufferedImage picture(int type) {
    BufferedImage image = Pictures.page(600, 600, type, "Phố Hiến", "Hưng Yên");
    if (type == BufferedImage.TYPE_USHORT_GRAY || type == BufferedImage.TYPE_BYTE_GRAY) {
      int deepest = type == BufferedImage.TYPE_BYTE_GRAY ? 255 : 65535;
      for (int x = 0; x < 600; x++) {
        image.getRaster().setSample(x, 90, 0, x * deepest / 600);
      }
    }
    return image;
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  private static Raster open(Path file) throws Refused, IOException {
    try (Pix pix = pix(file, 0)) {
      return pix.raster();
    }
  }

  private static Pix pix(Path file, int frame) throws Refused, IOException {
    return Natives.masters().open(file, FileFacts.frame(file, Limits.USUAL, frame));
  }

  /** Equal everywhere, or for a lossy format on the mean. */
  private static void assertSame(BufferedImage image, Raster raster, double tolerance) {
    assertEquals(new Pixels(image.getWidth(), image.getHeight()), raster.size());
    boolean grey = image.getType() == BufferedImage.TYPE_BYTE_GRAY;
    double error = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int expected =
            grey ? image.getRaster().getSample(x, y, 0) : (image.getRGB(x, y) >> 8) & 0xFF;
        error += Math.abs(expected - at(raster, x, y));
      }
    }
    assertEquals(0, error / raster.size().area(), tolerance);
  }

  /** The grey value, or the green one. */
  private static int at(Raster raster, int x, int y) {
    int pixel = y * raster.size().width() + x;
    return raster.samples()[raster.bands() == Bands.RGB ? pixel * 3 + 1 : pixel] & 0xFF;
  }

  private static byte[] withOrientation(byte[] jpeg, int orientation) throws IOException {
    byte[] exif = {
      (byte) 0xFF,
      (byte) 0xE1,
      0,
      34,
      'E',
      'x',
      'i',
      'f',
      0,
      0, //
      'M',
      'M',
      0,
      42,
      0,
      0,
      0,
      8,
      0,
      1, //
      0x01,
      0x12,
      0,
      3,
      0,
      0,
      0,
      1,
      0,
      (byte) orientation,
      0,
      0,
      0,
      0,
      0,
      0
    };
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    out.write(exif);
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }
}
