package org.phohien.ingest.ocr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.phohien.core.image.Bands;
import org.phohien.core.image.Raster;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Engine;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.PageId;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Pixels;
import org.phohien.core.model.Script;
import org.phohien.ingest.image.Pix;
import org.phohien.ingest.testing.Natives;

class RestingRecognizerTest {

  private static final PageId PAGE = new PageId(new ItemId("hd-01"), "0001");
  private static final Duration REST = Duration.ofMinutes(1);

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-22T00:00:00Z"));
  private final AtomicInteger opened = new AtomicInteger();
  private final AtomicInteger closed = new AtomicInteger();
  private Runnable whileReading = () -> {};

  @Test
  void itIsOpenFromTheStart() {
    try (RestingRecognizer resting = resting()) {
      assertEquals(1, opened.get());
      assertEquals(Set.of(Script.VIETNAMESE), resting.scripts());
    }
    assertEquals(1, closed.get());
  }

  @Test
  void itRestsAfterAWhileAndWakesForTheNextPage() {
    try (RestingRecognizer resting = resting()) {
      read(resting);
      pass(REST.minusSeconds(1));
      resting.restIfIdle();
      assertEquals(0, closed.get(), "not yet");

      pass(Duration.ofSeconds(1));
      resting.restIfIdle();
      resting.restIfIdle();
      assertEquals(1, closed.get());

      read(resting);
      assertEquals(2, opened.get());
    }
    assertEquals(2, closed.get());
  }

  @Test
  void itNeverRestsWhileAPageIsRead() {
    try (RestingRecognizer resting = resting()) {
      whileReading =
          () -> {
            pass(REST.multipliedBy(2));
            resting.restIfIdle();
            assertEquals(0, closed.get());
          };
      read(resting);
      resting.restIfIdle();
      assertEquals(0, closed.get(), "the page has only just been read");
    }
  }

  private RestingRecognizer resting() {
    return RestingRecognizer.unattended(
        () -> {
          opened.incrementAndGet();
          return new Twin();
        },
        REST,
        now::get);
  }

  private void pass(Duration duration) {
    now.updateAndGet(instant -> instant.plus(duration));
  }

  private static void read(Recognizer recognizer) {
    Raster white = Raster.blank(new Pixels(40, 40), Bands.GREY);
    try (Pix pix = Pix.of(Natives.leptonica(), white)) {
      recognizer.read(
          new PageImage(pix, Checksum.of(new byte[] {7}), OptionalInt.empty()),
          PAGE,
          Script.VIETNAMESE);
    }
  }

  /** Reads nothing, and counts. */
  private final class Twin implements Recognizer {

    @Override
    public Set<Script> scripts() {
      return Set.of(Script.VIETNAMESE);
    }

    @Override
    public PageText read(PageImage image, PageId page, Script script) {
      whileReading.run();
      return new PageText(
          page,
          image.pix().size(),
          image.master(),
          new Engine("twin", "1", "none"),
          List.of(),
          List.of());
    }

    @Override
    public void close() {
      closed.incrementAndGet();
    }
  }
}
