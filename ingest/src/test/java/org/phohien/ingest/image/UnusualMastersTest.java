package org.phohien.ingest.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BandedSampleModel;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phohien.core.image.Bands;
import org.phohien.core.image.Raster;
import org.phohien.ingest.format.FileFacts;
import org.phohien.ingest.format.Limits;
import org.phohien.ingest.format.Refused;
import org.phohien.ingest.testing.Natives;
import org.phohien.ingest.testing.Pictures;
import org.phohien.ingest.testing.TiffBytes;

/** Masters as print shops and old scanners leave them: CMYK, 16 bits, odd greys. */
class UnusualMastersTest {

  private static final int WIDTH = 64;
  private static final int HEIGHT = 32;

  @TempDir Path folder = Path.of("");

  @Test
  void cmykTiffIsShownInTheColoursOfItsInks() throws Exception {
    byte[] inks =
        quarters(new int[][] {{255, 0, 0, 0}, {0, 255, 0, 0}, {0, 0, 255, 0}, {0, 0, 0, 255}});
    Path file = new TiffBytes(WIDTH, HEIGHT, 5, new int[] {8, 8, 8, 8}, inks).write(file("a.tif"));
    assertInks(open(file));
  }

  @Test
  void cmykJpegIsShownInTheColoursOfItsInks() throws Exception {
    Path file = cmykJpeg(false);
    assertInks(open(file));
  }

  @Test
  void cmykJpegOfAdobeHoldsItsInksInverted() throws Exception {
    Path file = cmykJpeg(true);
    assertInks(open(file));
  }

  @Test
  void sixteenBitColourIsReducedToEight() throws Exception {
    byte[] samples = new byte[WIDTH * HEIGHT * 6];
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      sixteen(samples, i * 6, 0xC080);
      sixteen(samples, i * 6 + 2, 0x4000);
      sixteen(samples, i * 6 + 4, 0x00FF);
    }
    Path file =
        new TiffBytes(WIDTH, HEIGHT, 2, new int[] {16, 16, 16}, samples).write(file("a.tif"));
    assertPixel(open(file), 5, 5, 0xC0, 0x40, 0);
  }

  @Test
  void sixteenBitPngIsReducedToEight() throws Exception {
    BufferedImage grey = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_USHORT_GRAY);
    for (int x = 0; x < WIDTH; x++) {
      grey.getRaster().setSample(x, 3, 0, x << 10);
    }
    Raster read = open(Pictures.write(file("a.png"), "PNG", grey));
    for (int x = 0; x < WIDTH; x++) {
      assertEquals(x << 2, at(read, x, 3)[0], 1);
    }
  }

  @Test
  void sixteenBitColourPngIsReducedToEight() throws Exception {
    ComponentColorModel model =
        new ComponentColorModel(
            java.awt.color.ColorSpace.getInstance(java.awt.color.ColorSpace.CS_sRGB),
            false,
            false,
            BufferedImage.OPAQUE,
            DataBuffer.TYPE_USHORT);
    WritableRaster raster = model.createCompatibleWritableRaster(WIDTH, HEIGHT);
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      raster.setPixel(i % WIDTH, i / WIDTH, new int[] {0xC080, 0x4000, 0x00FF});
    }
    BufferedImage image = new BufferedImage(model, raster, false, null);
    assertPixel(open(Pictures.write(file("a.png"), "PNG", image)), 9, 9, 0xC0, 0x40, 0);
  }

  @Test
  void whiteIsZeroTiffIsNotShownAsANegative() throws Exception {
    byte[] samples = new byte[WIDTH * HEIGHT];
    Arrays.fill(samples, (byte) 10);
    Path file = new TiffBytes(WIDTH, HEIGHT, 0, new int[] {8}, samples).write(file("a.tif"));
    assertEquals(245, at(open(file), 1, 1)[0]);
  }

  @Test
  void aTruncatedCmykTiffIsRefused() throws Exception {
    byte[] inks = quarters(new int[][] {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}});
    Path file = new TiffBytes(WIDTH, HEIGHT, 5, new int[] {8, 8, 8, 8}, inks).write(file("a.tif"));
    byte[] all = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(all, all.length - 100));
    assertThrows(Refused.class, () -> open(file));
  }

  /** Cyan, magenta, yellow and black as they look on paper, the four quarters of the picture. */
  private static void assertInks(Raster read) {
    assertEquals(Bands.RGB, read.bands());
    assertPixel(read, 8, 8, 0, 255, 255);
    assertPixel(read, 56, 8, 255, 0, 255);
    assertPixel(read, 8, 24, 255, 255, 0);
    assertPixel(read, 56, 24, 0, 0, 0);
  }

  private static byte[] quarters(int[][] colours) {
    int samples = colours[0].length;
    byte[] picture = new byte[WIDTH * HEIGHT * samples];
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      int quarter = (i % WIDTH < WIDTH / 2 ? 0 : 1) + (i / WIDTH < HEIGHT / 2 ? 0 : 2);
      for (int s = 0; s < samples; s++) {
        picture[i * samples + s] = (byte) colours[quarter][s];
      }
    }
    return picture;
  }

  private static void sixteen(byte[] samples, int at, int value) {
    samples[at] = (byte) value;
    samples[at + 1] = (byte) (value >> 8);
  }

  /** Four components as they are; Adobe's programs write 255 for no ink and say so in APP14. */
  private Path cmykJpeg(boolean adobe) throws IOException {
    byte[] inks =
        quarters(new int[][] {{255, 0, 0, 0}, {0, 255, 0, 0}, {0, 0, 255, 0}, {0, 0, 0, 255}});
    WritableRaster raster =
        WritableRaster.createWritableRaster(
            new BandedSampleModel(DataBuffer.TYPE_BYTE, WIDTH, HEIGHT, 4), null);
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      for (int s = 0; s < 4; s++) {
        int ink = inks[i * 4 + s] & 0xFF;
        raster.setSample(i % WIDTH, i / WIDTH, s, adobe ? 255 - ink : ink);
      }
    }
    Path file = file("a.jpg");
    ImageWriter writer = ImageIO.getImageWritersByFormatName("JPEG").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(raster, null, null), null);
    } finally {
      writer.dispose();
    }
    if (adobe) {
      byte[] app14 = {
        (byte) 0xFF, (byte) 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0
      };
      Files.write(file, inserted(Files.readAllBytes(file), 2, app14));
    }
    return file;
  }

  private static byte[] inserted(byte[] bytes, int at, byte[] more) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, at);
    out.writeBytes(more);
    out.write(bytes, at, bytes.length - at);
    return out.toByteArray();
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  private static Raster open(Path file) throws Refused, IOException {
    try (Pix pix = Natives.masters().open(file, FileFacts.frame(file, Limits.USUAL, 0))) {
      return pix.raster();
    }
  }

  private static void assertPixel(Raster read, int x, int y, int red, int green, int blue) {
    int[] pixel = at(read, x, y);
    String seen = Arrays.toString(pixel);
    assertEquals(red, pixel[0], 8, seen);
    assertEquals(green, pixel[1], 8, seen);
    assertEquals(blue, pixel[2], 8, seen);
  }

  /** Red, green and blue, or the grey three times. */
  private static int[] at(Raster read, int x, int y) {
    int samples = read.bands().samples();
    int at = (y * read.size().width() + x) * samples;
    int[] pixel = new int[3];
    for (int i = 0; i < 3; i++) {
      pixel[i] = read.samples()[at + (samples == 1 ? 0 : i)] & 0xFF;
    }
    return pixel;
  }
}
