package org.phohien.ingest.ocr.tesseract;

import com.ochafik.lang.jnaerator.runtime.NativeSize;
import com.sun.jna.Pointer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import net.sourceforge.tess4j.ITessAPI.ETEXT_DESC;
import net.sourceforge.tess4j.ITessAPI.TessBaseAPI;
import net.sourceforge.tess4j.ITessAPI.TessChoiceIterator;
import net.sourceforge.tess4j.ITessAPI.TessOcrEngineMode;
import net.sourceforge.tess4j.ITessAPI.TessPageIterator;
import net.sourceforge.tess4j.ITessAPI.TessPageIteratorLevel;
import net.sourceforge.tess4j.ITessAPI.TessPageSegMode;
import net.sourceforge.tess4j.ITessAPI.TessResultIterator;
import org.jspecify.annotations.Nullable;
import org.phohien.core.model.Alternative;
import org.phohien.core.model.Box;
import org.phohien.core.model.Pixels;
import org.phohien.core.model.Word;
import org.phohien.core.problem.ArchiveException.Unavailable;
import org.phohien.ingest.image.Pix;

/** One engine of Tesseract with its trained data in memory. One thread at a time. */
final class TesseractEngine implements AutoCloseable {

  private static final int TEXT_LINE = TessPageIteratorLevel.RIL_TEXTLINE;
  private static final int WORD = TessPageIteratorLevel.RIL_WORD;
  private static final int SYMBOL = TessPageIteratorLevel.RIL_SYMBOL;

  /** Of surer words nobody asks what else they may be. */
  private static final float SURE = 0.98f;

  private static final int USUAL_DPI = 300;

  /** A page that takes longer is given up: none of ours took a tenth of it. */
  private static final int DEADLINE_MILLISECONDS = 300_000;

  private final TesseractLibrary library;
  private final TessBaseAPI handle;

  /**
   * An engine ready to read.
   *
   * @throws Unavailable when Tesseract does not take the trained data
   */
  TesseractEngine(TesseractLibrary library, Training trained) {
    this.library = library;
    this.handle = library.TessBaseAPICreate();
    byte[] bytes = trained.data().get();
    int failed =
        library.TessBaseAPIInit5(
            handle,
            bytes,
            bytes.length,
            trained.language(),
            TessOcrEngineMode.OEM_LSTM_ONLY,
            null,
            0,
            null,
            null,
            new NativeSize(0),
            0);
    if (failed != 0) {
      library.TessBaseAPIDelete(handle);
      throw new Unavailable("tesseract", "does not take " + trained.card(), null);
    }
    set("debug_file", "/dev/null");
    set("lstm_choice_mode", "2"); // what else each symbol may be
    set("lstm_rating_coefficient", "1"); // else all but the best are rated 0
  }

  private void set(String name, String value) {
    library.TessBaseAPISetVariable(handle, name, value);
  }

  /** A way of reading: what is taken for ink, and where text is looked for. */
  enum Manner {
    /** One level of ink for the whole page, blocks and columns of text: the usual way. */
    PLAIN("0", TessPageSegMode.PSM_AUTO),
    /** A level for each place: stands grain and shade, loses faint writing. */
    LOCAL("2", TessPageSegMode.PSM_AUTO),
    /** Words anywhere, in no order: maps and drawings. */
    SPARSE("0", TessPageSegMode.PSM_SPARSE_TEXT);

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
    library.TessBaseAPISetPageSegMode(handle, manner.layout);
    library.TessBaseAPISetImage2(handle, new Pointer(pix.address().address()));
    library.TessBaseAPISetSourceResolution(handle, dpi.orElse(USUAL_DPI));
    ETEXT_DESC monitor = library.TessMonitorCreate();
    // Tess4J's picture of the structure is older than Tesseract 5: nothing of it is written back
    monitor.setAutoSynch(false);
    try {
      library.TessMonitorSetDeadlineMSecs(monitor, DEADLINE_MILLISECONDS);
      if (library.TessBaseAPIRecognize(handle, monitor) != 0) {
        throw new Unavailable("tesseract", "gave up on an image of " + pix.size(), null);
      }
      return lines(pix.size());
    } finally {
      library.TessMonitorDelete(monitor);
      library.TessBaseAPIClear(handle);
    }
  }

  private List<List<Word>> lines(Pixels page) {
    @Nullable TessResultIterator iterator = library.TessBaseAPIGetIterator(handle);
    if (iterator == null) {
      return List.of();
    }
    try {
      TessPageIterator place = library.TessResultIteratorGetPageIterator(iterator);
      List<List<Word>> lines = new ArrayList<>();
      List<Word> line = new ArrayList<>();
      do {
        word(iterator, place, page, line);
        if (library.TessPageIteratorIsAtFinalElement(place, TEXT_LINE, WORD) != 0
            && !line.isEmpty()) {
          lines.add(line);
          line = new ArrayList<>();
        }
      } while (library.TessResultIteratorNext(iterator, WORD) != 0);
      if (!line.isEmpty()) {
        lines.add(line);
      }
      return lines;
    } finally {
      library.TessResultIteratorDelete(iterator);
    }
  }

  private void word(
      TessResultIterator iterator, TessPageIterator place, Pixels page, List<Word> line) {
    @Nullable Pointer text = library.TessResultIteratorGetUTF8Text(iterator, WORD);
    if (text == null) {
      return; // a picture or a rule has no text
    }
    String string = text.getString(0, "UTF-8").strip();
    library.TessDeleteText(text);
    IntBuffer left = IntBuffer.allocate(1);
    IntBuffer top = IntBuffer.allocate(1);
    IntBuffer right = IntBuffer.allocate(1);
    IntBuffer bottom = IntBuffer.allocate(1);
    boolean placed =
        library.TessPageIteratorBoundingBox(place, WORD, left, top, right, bottom) != 0;
    if (placed && !string.isEmpty()) {
      Box box = box(left.get(0), top.get(0), right.get(0), bottom.get(0), page);
      float percent = library.TessResultIteratorConfidence(iterator, WORD);
      float sure = Math.clamp(percent / 100, 0, 1);
      List<Alternative> others =
          sure < SURE ? choices(iterator, place).of(string, sure) : List.of();
      line.add(new Word(string, box, sure, others));
    }
  }

  /** What each symbol of a word may be; the iterator goes to the word's last one. */
  private SymbolChoices choices(TessResultIterator iterator, TessPageIterator place) {
    SymbolChoices choices = new SymbolChoices();
    do {
      TessChoiceIterator symbol = library.TessResultIteratorGetChoiceIterator(iterator);
      List<SymbolChoices.Choice> found = new ArrayList<>();
      do {
        @Nullable String text = library.TessChoiceIteratorGetUTF8Text(symbol);
        if (text != null) {
          found.add(new SymbolChoices.Choice(text, library.TessChoiceIteratorConfidence(symbol)));
        }
      } while (library.TessChoiceIteratorNext(symbol) != 0);
      library.TessChoiceIteratorDelete(symbol);
      choices.add(found);
    } while (library.TessPageIteratorIsAtFinalElement(place, WORD, SYMBOL) == 0
        && library.TessResultIteratorNext(iterator, SYMBOL) != 0);
    return choices;
  }

  /** The box of two corners, kept inside of the page. */
  private static Box box(int x, int y, int toX, int toY, Pixels page) {
    int left = Math.clamp(x, 0, page.width() - 1);
    int top = Math.clamp(y, 0, page.height() - 1);
    int right = Math.clamp(toX, left + 1, page.width());
    int bottom = Math.clamp(toY, top + 1, page.height());
    return new Box(left, top, right - left, bottom - top);
  }

  @Override
  public void close() {
    library.TessBaseAPIDelete(handle);
  }
}
