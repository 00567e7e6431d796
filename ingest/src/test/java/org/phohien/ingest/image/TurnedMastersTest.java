package org.phohien.ingest.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
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
import org.phohien.ingest.testing.TiffBytes;

/** Masters that lie on their side, and say so. */
class TurnedMastersTest {

  private static final int WIDTH = 64;
  private static final int HEIGHT = 32;

  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void orientationOfATiffIsApplied(int orientation) throws Exception {
    // grey, RGB of 8 and 16 bits, CMYK: the decoder has a way of its own for each
    int[][] depths = {{8}, {8, 8, 8}, {16, 16, 16}, {8, 8, 8, 8}};
    int[] photometric = {1, 2, 2, 5};
    for (int kind = 0; kind < depths.length; kind++) {
      byte[] samples = corner(depths[kind].length * depths[kind][0] / 8);
      if (photometric[kind] == 5) {
        invert(samples);
      }
      Path file =
          new TiffBytes(WIDTH, HEIGHT, photometric[kind], depths[kind], samples)
              .with(274, orientation)
              .write(file(kind + ".tif"));
      assertCornerStandsRight(open(file), orientation);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void orientationOfAOneBitTiffIsApplied(int orientation) throws Exception {
    byte[] rows = new byte[WIDTH / 8 * HEIGHT];
    for (int y = 0; y < HEIGHT / 2; y++) {
      Arrays.fill(rows, y * WIDTH / 8, y * WIDTH / 8 + WIDTH / 16, (byte) 0xFF);
    }
    Path file =
        new TiffBytes(WIDTH, HEIGHT, 1, new int[] {1}, rows)
            .with(274, orientation)
            .write(file("a.tif"));
    Raster read = open(file);
    assertEquals(Bands.BITONAL, read.bands());
    assertCornerStandsRight(read, orientation);
  }

  @Test
  void orientationOfAPngIsApplied() throws Exception {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    byte[] corner = corner(1);
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      image.setRGB(i % WIDTH, i / WIDTH, corner[i] == 0 ? 0 : 0xFFFFFF);
    }
    byte[] png = Files.readAllBytes(Pictures.write(file("a.png"), "PNG", image));
    Path file = Files.write(file("b.png"), withExif(png, 6));
    assertCornerStandsRight(open(file), 6);
  }

  /** A white quarter at the stored top left; where it must be seen, by TIFF 6.0, tag 274. */
  private static void assertCornerStandsRight(Raster read, int orientation) {
    boolean onItsSide = orientation > 4;
    assertEquals(onItsSide ? new Pixels(HEIGHT, WIDTH) : new Pixels(WIDTH, HEIGHT), read.size());
    boolean left = orientation == 1 || orientation == 4 || orientation == 5 || orientation == 8;
    boolean top = orientation == 1 || orientation == 2 || orientation == 5 || orientation == 6;
    int right = read.size().width() - 8;
    int bottom = read.size().height() - 8;
    assertTrue(at(read, left ? 8 : right, top ? 8 : bottom)[0] > 200);
    assertTrue(at(read, left ? right : 8, top ? 8 : bottom)[0] < 50);
    assertTrue(at(read, left ? 8 : right, top ? bottom : 8)[0] < 50);
  }

  private static byte[] corner(int bytes) {
    byte[] samples = new byte[WIDTH * HEIGHT * bytes];
    for (int y = 0; y < HEIGHT / 2; y++) {
      int row = y * WIDTH * bytes;
      Arrays.fill(samples, row, row + WIDTH / 2 * bytes, (byte) 255);
    }
    return samples;
  }

  private static void invert(byte[] samples) {
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) ~samples[i];
    }
  }

  /** An eXIf chunk behind IHDR (PNG third edition, 11.3.3.7). */
  private static byte[] withExif(byte[] png, int orientation) {
    byte[] chunk = {
      0,
      0,
      0,
      26,
      'e',
      'X',
      'I',
      'f', //
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
      0, //
      0,
      0,
      0,
      0
    };
    CRC32 crc = new CRC32();
    crc.update(chunk, 4, chunk.length - 8);
    for (int i = 0; i < 4; i++) {
      chunk[chunk.length - 4 + i] = (byte) (crc.getValue() >> (24 - 8 * i));
    }
    return inserted(png, 33, chunk);
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
