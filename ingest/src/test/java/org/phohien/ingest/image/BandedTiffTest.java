package org.phohien.ingest.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phohien.core.image.Bands;
import org.phohien.core.image.PixelSource;
import org.phohien.core.image.Raster;
import org.phohien.core.image.Tiff;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Pixels;
import org.phohien.core.model.Reason.Rule;
import org.phohien.ingest.check.Check;
import org.phohien.ingest.check.Checked;
import org.phohien.ingest.format.FileFacts;
import org.phohien.ingest.format.Frame;
import org.phohien.ingest.format.Limits;
import org.phohien.ingest.format.Refused;
import org.phohien.ingest.format.TiffPieces;
import org.phohien.ingest.ocr.OpenPage;
import org.phohien.ingest.ocr.Reading;
import org.phohien.ingest.testing.Natives;
import org.phohien.ingest.testing.Pictures;

/** Masters too large to be held show the same pixels, band by band. */
class BandedTiffTest {

  /** Everything is huge. */
  private static final Limits SMALL = new Limits(1_000, 2_500_000_000L, 10);

  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_INT_RGB,
        BufferedImage.TYPE_BYTE_GRAY,
        BufferedImage.TYPE_BYTE_BINARY
      })
  void bandsAreThePicture(int type) throws Exception {
    String compression = type == BufferedImage.TYPE_BYTE_BINARY ? "CCITT T.6" : "LZW";
    Path file = tiff(compression, type);
    Frame frame = FileFacts.frame(file, Limits.USUAL, 0);
    try (Pix whole = Natives.masters().open(file, frame);
        PixelSource bands = Natives.masters().bands(file, frame)) {
      assertEquals(whole.bands(), bands.bands());
      assertArrayEquals(whole.raster().samples(), all(bands).samples());
      byte[] again = new byte[bands.size().width() * bands.bands().samples() * 3];
      bands.rows(5, 3, again);
      byte[] expected = new byte[again.length];
      whole.rows(5, 3, expected);
      assertArrayEquals(expected, again);
    }
  }

  @Test
  void hugePageIsCheckedReadAndShownInBands() throws Exception {
    Path file = tiff("LZW", BufferedImage.TYPE_INT_RGB);
    assertInstanceOf(Checked.Accepted.class, new Check(Natives.masters(), SMALL).of(file));
    Reading reading = new Reading(Natives.masters(), SMALL, List.of());
    try (OpenPage page = reading.open(file, 0, Checksum.of(new byte[1]));
        Pix whole = Natives.masters().open(file, FileFacts.frame(file, Limits.USUAL, 0))) {
      assertEquals(new Pixels(700, 500), page.pixels().size());
      assertArrayEquals(whole.raster().samples(), all(page.pixels()).samples());
    }
  }

  @Test
  void damagedBandIsRefusedAtTheCheck() throws Exception {
    Path file = tiff("LZW", BufferedImage.TYPE_BYTE_GRAY);
    byte[] bytes = Files.readAllBytes(file);
    for (int i = bytes.length / 2; i < bytes.length / 2 + 400; i++) {
      bytes[i] = (byte) 0xFF;
    }
    Files.write(file, bytes);
    Checked checked = new Check(Natives.masters(), SMALL).of(file);
    assertEquals(Rule.UNREADABLE, ((Checked.Refused) checked).reason().rule());
  }

  @Test
  void onePieceThatWouldHaveToBeHeldWholeIsTooLarge() throws IOException, Refused {
    Path file =
        Files.write(
            folder.resolve("one.tif"),
            Tiff.encode(Raster.blank(new Pixels(5_000, 4_000), Bands.GREY), false));
    assertEquals(4_000, TiffPieces.of(file, 0).height());
    Frame frame = FileFacts.frame(file, Limits.USUAL, 0);
    Refused refused =
        assertThrows(Refused.class, () -> Natives.masters().bands(file, frame).close());
    assertEquals(Rule.TOO_LARGE, refused.reason().rule());
  }

  private Path tiff(String compression, int type) throws IOException {
    return Pictures.tiff(
        folder.resolve("a.tif"), compression, Pictures.page(700, 500, type, "Phố Hiến", "bản đồ"));
  }

  private static Raster all(PixelSource source) {
    Raster all = Raster.blank(source.size(), source.bands());
    int length = all.rowLength();
    byte[] rows = new byte[7 * length];
    for (int y = 0; y < source.size().height(); y += 7) {
      int count = Math.min(7, source.size().height() - y);
      source.rows(y, count, rows);
      System.arraycopy(rows, 0, all.samples(), y * length, count * length);
    }
    return all;
  }
}
