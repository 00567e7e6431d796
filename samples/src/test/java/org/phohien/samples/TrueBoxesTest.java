package org.phohien.samples;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The boxes of the true words are those of the ink, checked on the pixels of the committed images.
 */
class TrueBoxesTest {

  /** Blur and paper move an edge by at most this many pixels. */
  private static final int REACH = 3;

  @ParameterizedTest
  @CsvSource({
    "dia-chi-pho-hien, 6, dia-chi-pho-hien/trang-06.png",
    "dia-chi-pho-hien, 12, dia-chi-pho-hien/trang-12.png",
    "hn-moc-ban-son-nam, 1, hn-moc-ban-son-nam/to-3.png"
  })
  void inkTouchesEachEdgeOfItsBox(String item, int page, String file) throws IOException {
    Raster image = png(file).getRaster();
    int paper = median(image);
    for (TrueWord word : Samples.trueWords(item, page)) {
      int left = word.x();
      int top = word.y();
      int right = left + word.width();
      int bottom = top + word.height();
      assertTrue(
          inked(image, paper, left - REACH, top, left + REACH, bottom)
              && inked(image, paper, right - REACH, top, right + REACH, bottom)
              && inked(image, paper, left, top - REACH, right, top + REACH)
              && inked(image, paper, left, bottom - REACH, right, bottom + REACH),
          word::toString);
    }
  }

  private static BufferedImage png(String file) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
    try (ImageInputStream in =
        ImageIO.createImageInputStream(Samples.collection().resolve(file).toFile())) {
      reader.setInput(in);
      return reader.read(0);
    } finally {
      reader.dispose();
    }
  }

  private static int median(Raster image) {
    int[] all =
        image.getSamples(0, 0, image.getWidth(), image.getHeight(), 0, (int[]) null).clone();
    Arrays.sort(all);
    return all[all.length / 2];
  }

  /** Whether a pixel of the rectangle is clearly darker than the paper. */
  private static boolean inked(Raster image, int paper, int left, int top, int right, int bottom) {
    int[] samples = image.getSamples(left, top, right - left, bottom - top, 0, (int[]) null);
    return IntStream.of(samples).anyMatch(sample -> sample < 0.8 * paper);
  }
}
