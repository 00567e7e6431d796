package org.phohien.core.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.phohien.core.model.Box;
import org.phohien.core.model.Pixels;
import org.phohien.core.problem.ArchiveException.Corrupt;

class CodecTest {

  @TempDir static Path natives;

  static Stream<Codec> codecs() {
    return Stream.of(Codec.open(natives), new JdkCodec("asked for by a test"));
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void colourComesBackAlmostAsItWas(Codec codec) {
    Raster page = Drawn.page(301, 211, Bands.RGB, 1);
    Raster back = Raster.blank(page.size(), Bands.RGB);
    codec.decode(codec.encode(page, 90), back);
    assertTrue(Drawn.psnr(page, back) > 30, () -> "PSNR " + Drawn.psnr(page, back));
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void greyStaysOneComponent(Codec codec) {
    Raster page = Drawn.page(100, 100, Bands.GREY, 2);
    byte[] jpeg = codec.encode(page, 85);
    assertTrue(components(jpeg) == 1);
    Raster back = Raster.blank(page.size(), Bands.GREY);
    codec.decode(jpeg, back);
    assertTrue(Drawn.psnr(page, back) > 27);
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void aWindowIsEncodedAndDecodedInPlace(Codec codec) {
    Raster page = Drawn.page(300, 200, Bands.RGB, 3);
    Box box = new Box(17, 31, 64, 48);
    Raster into = Raster.blank(page.size(), Bands.RGB);
    codec.decode(codec.encode(page.window(box), 95), into.window(box));
    assertTrue(Drawn.psnr(page.window(box), into.window(box)) > 28);
    assertTrue(into.samples()[0] == 0, "nothing outside the window is touched");
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void aTruncatedPictureIsCorrupt(Codec codec) {
    byte[] jpeg = codec.encode(Drawn.page(256, 256, Bands.GREY, 4), 85);
    Raster into = Raster.blank(new Pixels(256, 256), Bands.GREY);
    byte[] half = Arrays.copyOf(jpeg, jpeg.length / 2);
    assertThrows(Corrupt.class, () -> codec.decode(half, into));
    assertThrows(Corrupt.class, () -> codec.decode(new byte[10], into));
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void anotherSizeIsCorrupt(Codec codec) {
    byte[] jpeg = codec.encode(Drawn.page(32, 32, Bands.GREY, 5), 85);
    Raster into = Raster.blank(new Pixels(33, 32), Bands.GREY);
    assertThrows(Corrupt.class, () -> codec.decode(jpeg, into));
  }

  @Test
  void libjpegTurboIsUsedWhereItIsBundled() {
    Codec codec = Codec.open(natives);
    Assumptions.assumeTrue(
        TurboLibrary.class.getResource("natives/linux-x64/libturbojpeg.so") != null
            && System.getProperty("os.arch").equals("amd64"),
        "skipped: libjpeg-turbo was not fetched");
    assertTrue(codec.describe().startsWith("libjpeg-turbo"), codec::describe);
  }

  @Test
  void pngTilesAreLosslessAtOneBitAndSixteenGreysBelow() {
    Raster page = Drawn.page(77, 50, Bands.BITONAL, 6);
    Raster back = Raster.blank(page.size(), Bands.GREY);
    Png.decode(Png.encode(page, 1), back);
    assertArrayEquals(page.samples(), back.samples());
    Raster grey = Drawn.page(77, 50, Bands.GREY, 6);
    Png.decode(Png.encode(grey, 4), back);
    for (int i = 0; i < back.samples().length; i++) {
      int off = Math.abs((grey.samples()[i] & 0xFF) - (back.samples()[i] & 0xFF));
      assertTrue(off <= 9, "a sixteenth of the range at most");
    }
  }

  @Test
  void theJdkReadsOurPng() throws java.io.IOException {
    Raster page = Drawn.page(40, 30, Bands.RGB, 7);
    java.awt.image.BufferedImage read =
        javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(Png.encode(page, 8)));
    int at = page.row(11) + 13 * 3;
    int rgb = read.getRGB(13, 11);
    assertTrue((byte) (rgb >> 16) == page.samples()[at] && (byte) rgb == page.samples()[at + 2]);
  }

  private static int components(byte[] jpeg) {
    for (int i = 2; ; i += 2 + ((jpeg[i + 2] & 0xFF) << 8 | (jpeg[i + 3] & 0xFF))) {
      if ((jpeg[i + 1] & 0xFF) == 0xC0) {
        return jpeg[i + 9];
      }
    }
  }
}
