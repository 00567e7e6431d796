package org.phohien.ingest.ocr.tesseract;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.phohien.core.model.Box;
import org.phohien.core.model.Pixels;
import org.phohien.core.model.Word;
import org.phohien.core.problem.ArchiveException.Unavailable;
import org.phohien.ingest.image.Pix;

/** One engine of Tesseract with its trained data in memory. One thread at a time. */
final class TesseractEngine implements AutoCloseable {

  private static final int LSTM_ONLY = 1;
  private static final int TEXT_LINE = 2;
  private static final int WORD = 3;
  private static final int USUAL_DPI = 300;

  /** A page that takes longer is given up: none of ours took a tenth of it. */
  private static final int DEADLINE_MILLISECONDS = 300_000;

  private final TesseractLibrary library;
  private final MemorySegment handle;

  /**
   * An engine ready to read.
   *
   * @throws Unavailable when Tesseract does not take the trained data
   */
  TesseractEngine(TesseractLibrary library, TrainedData trained) {
    this.library = library;
    this.handle = library.create.pointer();
    byte[] bytes = trained.bytes();
    MemorySegment none = MemorySegment.NULL;
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment data = arena.allocateFrom(JAVA_BYTE, bytes);
      MemorySegment language = arena.allocateFrom(trained.language());
      int failed =
          library.init.integer(
              handle, data, bytes.length, language, LSTM_ONLY, none, 0, none, none, 0L, 0);
      if (failed != 0) {
        library.delete.run(handle);
        throw new Unavailable("tesseract", "does not take " + trained.card(), null);
      }
    }
    set("debug_file", "/dev/null");
  }

  private void set(String name, String value) {
    try (Arena arena = Arena.ofConfined()) {
      library.setVariable.integer(handle, arena.allocateFrom(name), arena.allocateFrom(value));
    }
  }

  /** A way of reading: what is taken for ink, and where text is looked for. */
  enum Manner {
    /** One level of ink for the whole page, blocks and columns of text: the usual way. */
    PLAIN("0", 3),
    /** A level for each place: stands grain and shade, loses faint writing. */
    LOCAL("2", 3),
    /** Words anywhere, in no order: maps and drawings. */
    SPARSE("0", 11);

    private final String threshold;
    private final int layout;

    /**
     * @param threshold Tesseract's variable {@code thresholding_method}: 0 Otsu, 2 Sauvola
     * @param layout Tesseract's page segmentation mode
     */
    Manner(String threshold, int layout) {
      this.threshold = threshold;
      this.layout = layout;
    }
  }

  /**
   * Reads an image, line by line; boxes in its pixels.
   *
   * @throws Unavailable when Tesseract gives up
   */
  List<List<Word>> read(Pix pix, OptionalInt dpi, Manner manner) {
    set("thresholding_method", manner.threshold);
    library.setPageSegMode.run(handle, manner.layout);
    library.setImage.run(handle, pix.address());
    library.setResolution.run(handle, dpi.orElse(USUAL_DPI));
    MemorySegment monitor = library.createMonitor.pointer();
    try {
      library.setDeadline.run(monitor, DEADLINE_MILLISECONDS);
      if (library.recognize.integer(handle, monitor) != 0) {
        throw new Unavailable("tesseract", "gave up on an image of " + pix.size(), null);
      }
      return lines(pix.size());
    } finally {
      library.deleteMonitor.run(monitor);
      library.clear.run(handle);
    }
  }

  private List<List<Word>> lines(Pixels page) {
    MemorySegment iterator = library.iterator.pointer(handle);
    if (MemorySegment.NULL.equals(iterator)) {
      return List.of();
    }
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment sides = arena.allocate(JAVA_INT, 4);
      List<List<Word>> lines = new ArrayList<>();
      List<Word> line = new ArrayList<>();
      do {
        word(iterator, sides, page, line);
        if (library.isFinal.integer(iterator, TEXT_LINE, WORD) != 0 && !line.isEmpty()) {
          lines.add(line);
          line = new ArrayList<>();
        }
      } while (library.next.integer(iterator, WORD) != 0);
      if (!line.isEmpty()) {
        lines.add(line);
      }
      return lines;
    } finally {
      library.deleteIterator.run(iterator);
    }
  }

  private void word(MemorySegment iterator, MemorySegment sides, Pixels page, List<Word> line) {
    MemorySegment text = library.text.pointer(iterator, WORD);
    if (MemorySegment.NULL.equals(text)) {
      return; // a picture or a rule has no text
    }
    String string = TesseractLibrary.string(text).strip();
    library.deleteText.run(text);
    boolean placed =
        library.boundingBox.integer(
                iterator,
                WORD,
                sides.asSlice(0, 4),
                sides.asSlice(4, 4),
                sides.asSlice(8, 4),
                sides.asSlice(12, 4))
            != 0;
    if (placed && !string.isEmpty()) {
      float percent = library.confidence.real(iterator, WORD);
      line.add(new Word(string, box(sides, page), Math.clamp(percent / 100, 0, 1)));
    }
  }

  private static Box box(MemorySegment sides, Pixels page) {
    int left = Math.clamp(sides.getAtIndex(JAVA_INT, 0), 0, page.width() - 1);
    int top = Math.clamp(sides.getAtIndex(JAVA_INT, 1), 0, page.height() - 1);
    int right = Math.clamp(sides.getAtIndex(JAVA_INT, 2), left + 1, page.width());
    int bottom = Math.clamp(sides.getAtIndex(JAVA_INT, 3), top + 1, page.height());
    return new Box(left, top, right - left, bottom - top);
  }

  @Override
  public void close() {
    library.delete.run(handle);
  }
}
