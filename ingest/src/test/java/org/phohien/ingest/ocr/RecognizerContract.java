package org.phohien.ingest.ocr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.phohien.core.image.Bands;
import org.phohien.core.image.Raster;
import org.phohien.core.model.Box;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Line;
import org.phohien.core.model.PageId;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Pixels;
import org.phohien.core.model.Script;
import org.phohien.core.model.Word;
import org.phohien.ingest.image.Pix;
import org.phohien.ingest.testing.Natives;

/** What every engine promises. */
public abstract class RecognizerContract {

  private static final PageId PAGE = new PageId(new ItemId("hd-01"), "0001");
  private static final Checksum MASTER = Checksum.of(new byte[] {7});

  /** The engine under test, able to read two pages at a time. */
  protected abstract Recognizer recognizer();

  /** A page with some text in the script. */
  protected abstract Raster printed();

  protected abstract Script script();

  @Test
  void textNamesThePageItsImageAndTheEngine() {
    PageText text = read(printed());
    assertEquals(PAGE, text.page());
    assertEquals(MASTER, text.image());
    assertEquals(printed().size(), text.size());
    assertFalse(text.by().name().isBlank());
    assertFalse(text.by().model().isBlank());
  }

  @Test
  void everyBoxLiesOnThePageAndInItsLine() {
    PageText text = read(printed());
    assertFalse(text.lines().isEmpty());
    for (Line line : text.lines()) {
      assertEquals(script(), line.script());
      for (Word word : line.words()) {
        assertEquals(line.box(), line.box().union(word.box()), word.text());
        assertTrue(inside(word.box(), text.size()), word.toString());
        assertTrue(Normalizer.isNormalized(word.text(), Normalizer.Form.NFC));
      }
    }
  }

  @Test
  void sameImageGivesTheSameText() {
    assertEquals(read(printed()), read(printed()));
  }

  @Test
  void blankPageGivesNoLines() {
    assertEquals(List.of(), read(blank(new Pixels(1200, 1600))).lines());
  }

  @Test
  void imageOfFewPixelsGivesNoFailure() {
    assertEquals(List.of(), read(blank(new Pixels(1, 1))).lines());
    assertEquals(List.of(), read(blank(new Pixels(60, 3))).lines());
  }

  @Test
  void threadsShareIt() throws Exception {
    PageText alone = read(printed());
    Callable<PageText> reading = () -> read(printed());
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      for (Future<PageText> each :
          threads.invokeAll(Stream.generate(() -> reading).limit(5).toList())) {
        assertEquals(alone, each.get());
      }
    }
  }

  /** Reads a picture. */
  protected final PageText read(Raster raster) {
    try (Pix pix = Pix.of(Natives.leptonica(), raster)) {
      return recognizer().read(new PageImage(pix, MASTER, OptionalInt.of(300)), PAGE, script());
    }
  }

  private static boolean inside(Box box, Pixels page) {
    return box.right() <= page.width() && box.bottom() <= page.height();
  }

  private static Raster blank(Pixels size) {
    Raster raster = Raster.blank(size, Bands.GREY);
    java.util.Arrays.fill(raster.samples(), (byte) 255);
    return raster;
  }
}
