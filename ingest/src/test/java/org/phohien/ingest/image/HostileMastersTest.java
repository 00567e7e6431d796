package org.phohien.ingest.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phohien.core.image.Bands;
import org.phohien.core.image.Raster;
import org.phohien.core.image.Tiff;
import org.phohien.core.model.Pixels;
import org.phohien.core.model.Reason.Rule;
import org.phohien.ingest.format.FileFacts;
import org.phohien.ingest.format.Frame;
import org.phohien.ingest.format.Limits;
import org.phohien.ingest.format.Refused;
import org.phohien.ingest.testing.Natives;
import org.phohien.ingest.testing.Pictures;
import org.phohien.ingest.testing.TiffBytes;

/** Masters whose headers lie: refused by what they say, before anything is decoded or allocated. */
class HostileMastersTest {

  @TempDir Path folder = Path.of("");

  @Test
  void oneBitOfSixtyThousandSquaredIsTooLarge() throws IOException {
    Path bomb = new TiffBytes(60_000, 60_000, 1, new int[] {1}, new byte[100]).write(file());
    assertRefused(Rule.TOO_LARGE, bomb);
  }

  @Test
  void headerThatPromisesMorePixelsThanThereAreIsRefused() throws Exception {
    Path liar = new TiffBytes(4_000, 4_000, 1, new int[] {8}, new byte[64 * 64]).write(file());
    Frame frame = FileFacts.frame(liar, Limits.USUAL, 0);
    assertThrows(Refused.class, () -> Natives.masters().open(liar, frame).close());
  }

  @Test
  void jpegThatSaysAnotherSizeThanItHasIsRefused() throws Exception {
    Path jpeg =
        Pictures.write(
            folder.resolve("a.jpg"),
            "JPEG",
            Pictures.page(200, 100, java.awt.image.BufferedImage.TYPE_INT_RGB, "Hưng Yên"));
    byte[] bytes = Files.readAllBytes(jpeg);
    int frame = startOfFrame(bytes);
    ByteBuffer.wrap(bytes).putShort(frame + 5, (short) 9_000).putShort(frame + 7, (short) 9_000);
    Files.write(jpeg, bytes);
    Frame facts = FileFacts.frame(jpeg, Limits.USUAL, 0);
    assertThrows(Refused.class, () -> Natives.masters().open(jpeg, facts).close());
  }

  @Test
  void directoriesThatRunInACircleAreRefused() throws IOException {
    byte[] tiff = Tiff.encode(Raster.blank(new Pixels(8, 8), Bands.GREY), false);
    ByteBuffer bytes = ByteBuffer.wrap(tiff).order(ByteOrder.LITTLE_ENDIAN);
    int entries = bytes.getShort(8);
    bytes.putInt(10 + 12 * entries, 8);
    assertRefused(Rule.UNREADABLE, Files.write(file(), tiff));
  }

  @Test
  void absurdCountsOfEntriesAndStripsAreRefused() throws IOException {
    byte[] tiff = Tiff.encode(Raster.blank(new Pixels(8, 8), Bands.GREY), false);
    byte[] entries = tiff.clone();
    ByteBuffer.wrap(entries).order(ByteOrder.LITTLE_ENDIAN).putShort(8, (short) 0xFFFF);
    assertRefused(Rule.UNREADABLE, Files.write(file(), entries));
    byte[] strips = tiff.clone();
    ByteBuffer.wrap(strips).order(ByteOrder.LITTLE_ENDIAN).putInt(10 + 12 * 5 + 4, 0x7FFFFFFF);
    assertRefused(Rule.UNREADABLE, Files.write(file(), strips));
  }

  @Test
  void stripsBehindTheEndOfTheFileAreRefused() throws IOException {
    byte[] tiff = Tiff.encode(Raster.blank(new Pixels(8, 8), Bands.GREY), false);
    assertRefused(Rule.TRUNCATED, Files.write(file(), Arrays.copyOf(tiff, tiff.length - 1)));
  }

  private static int startOfFrame(byte[] jpeg) {
    for (int at = 2; ; at += 2 + ((jpeg[at + 2] & 0xFF) << 8 | (jpeg[at + 3] & 0xFF))) {
      if (jpeg[at + 1] == (byte) 0xC0) {
        return at;
      }
    }
  }

  private Path file() {
    return folder.resolve("a.tif");
  }

  private static void assertRefused(Rule rule, Path file) {
    Refused refused = assertThrows(Refused.class, () -> FileFacts.of(file, Limits.USUAL));
    assertEquals(rule, refused.reason().rule(), refused.getMessage());
  }
}
