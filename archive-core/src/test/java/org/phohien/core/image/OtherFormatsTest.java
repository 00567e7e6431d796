package org.phohien.core.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.phohien.core.model.Pixels;

/** GIF and TIFF as another program's readers see them. */
class OtherFormatsTest {

  @Test
  void tiffHasThePictureItself() throws IOException {
    Raster colour = Drawn.page(37, 21, Bands.RGB, 1);
    assertArrayEquals(colour.samples(), read(Tiff.encode(colour, false), Bands.RGB).samples());
    Raster grey = Drawn.page(37, 21, Bands.GREY, 2);
    assertArrayEquals(grey.samples(), read(Tiff.encode(grey, false), Bands.GREY).samples());
  }

  @Test
  void oneBitTiffHasABitAPixel() throws IOException {
    Raster page = Drawn.page(45, 30, Bands.BITONAL, 3);
    byte[] tiff = Tiff.encode(page, true);
    assertTrue(tiff.length < 45 * 30 / 3, tiff.length + " bytes");
    assertArrayEquals(page.samples(), read(tiff, Bands.GREY).samples());
  }

  @Test
  void greyGifHasEveryLevel() throws IOException {
    Raster levels = Raster.blank(new Pixels(256, 3), Bands.GREY);
    for (int i = 0; i < levels.samples().length; i++) {
      levels.samples()[i] = (byte) i;
    }
    assertArrayEquals(levels.samples(), read(Gif.encode(levels), Bands.GREY).samples());
  }

  @Test
  void colourGifIsThePictureSeenFromAfar() throws IOException {
    Raster flat = Raster.blank(new Pixels(64, 64), Bands.RGB);
    for (int i = 0; i < 64 * 64; i++) {
      flat.samples()[3 * i] = (byte) 200;
      flat.samples()[3 * i + 1] = (byte) 100;
      flat.samples()[3 * i + 2] = 30;
    }
    Raster back = read(Gif.encode(flat), Bands.RGB);
    int[] wanted = {200, 100, 30};
    for (int s = 0; s < 3; s++) {
      double sum = 0;
      for (int i = 0; i < 64 * 64; i++) {
        sum += back.samples()[3 * i + s] & 0xFF;
      }
      assertEquals(wanted[s], sum / (64 * 64), 4, "component " + s);
    }
  }

  @Test
  void blackAndWhiteStayWhatTheyAreInGif() throws IOException {
    Raster two = Raster.blank(new Pixels(8, 8), Bands.RGB);
    java.util.Arrays.fill(two.samples(), 0, 96, (byte) 255);
    assertArrayEquals(two.samples(), read(Gif.encode(two), Bands.RGB).samples());
  }

  private static Raster read(byte[] file, Bands bands) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
    Raster read = Raster.blank(new Pixels(image.getWidth(), image.getHeight()), bands);
    int at = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int grey =
            image.getRaster().getNumBands() == 1 && bands == Bands.GREY
                ? image.getRaster().getSample(x, y, 0)
                : -1;
        if (bands == Bands.RGB) {
          int rgb = image.getRGB(x, y);
          read.samples()[at++] = (byte) (rgb >> 16);
          read.samples()[at++] = (byte) (rgb >> 8);
          read.samples()[at++] = (byte) rgb;
        } else {
          read.samples()[at++] = (byte) (image.getColorModel().getPixelSize() == 1 ? -grey : grey);
        }
      }
    }
    return read;
  }
}
