package org.phohien.ingest.pipeline;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.phohien.core.alto.TextForm;
import org.phohien.core.model.Master;
import org.phohien.core.model.Page;
import org.phohien.core.model.PageText;
import org.phohien.core.problem.ArchiveException.Corrupt;
import org.phohien.core.problem.ArchiveException.Unavailable;
import org.phohien.ingest.ocr.Expected;
import org.phohien.ingest.ocr.OpenPage;

/** Decodes one page once, and from that makes what is missing: its service copy, its text. */
final class PageTask {

  private static final System.Logger LOG = System.getLogger(PageTask.class.getName());

  private static final int TRIES = 2;

  private final Station station;
  private final Page page;

  PageTask(Station station, Page page) {
    this.station = station;
    this.page = page;
  }

  /** How a page ended. */
  sealed interface Outcome {
    /** The copy was made; the text was there. */
    record Copied() implements Outcome {}

    /** The text, as ALTO. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Read(byte[] alto) implements Outcome {}

    /** The engine gave up, and why; the copy was made. */
    record Failed(String why) implements Outcome {}
  }

  /**
   * Makes what is missing.
   *
   * @throws Corrupt when the master is no longer the image that was checked
   * @throws Unavailable when a disk fails
   */
  Outcome run(Expected expected, boolean text, boolean copy) {
    try (OpenPage open = open()) {
      if (copy) {
        station.copies().write(page.id(), page.master().sha512(), open.pixels());
      }
      return text ? read(open, expected) : new Outcome.Copied();
    }
  }

  /** Makes the service copy, also over a sound one. */
  void copy() {
    run(Expected.NOTHING, false, true);
  }

  private OpenPage open() {
    Master master = page.master();
    Path file = station.vault().file(page.id().item(), master.file());
    try {
      return station.reading().open(file, master.frame(), master.sha512());
    } catch (UncheckedIOException e) {
      throw new Unavailable("vault", String.valueOf(e.getMessage()), e);
    }
  }

  private Outcome read(OpenPage open, Expected expected) {
    for (int attempt = 1; ; attempt++) {
      try {
        PageText text = open.read(page.id(), expected);
        return new Outcome.Read(TextForm.ALTO.bytes(text));
      } catch (Unavailable e) {
        LOG.log(System.Logger.Level.WARNING, page.id() + ": attempt " + attempt + " failed", e);
        if (attempt == TRIES) {
          return new Outcome.Failed(e.getMessage());
        }
      }
    }
  }
}
