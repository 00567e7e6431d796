package org.phohien.ingest.ocr.hannom;

import java.util.List;
import org.phohien.core.model.Box;
import org.phohien.core.model.Word;
import org.phohien.ingest.image.Pix;

/** Reads the columns of a page. Threads may share it. */
interface ColumnReader extends AutoCloseable {

  /**
   * For each column its characters from top to bottom, each with its box in pixels of the page;
   * empty where it finds none.
   */
  List<List<Word>> read(Pix page, List<Box> columns);

  /** Name, version and checksum of the model, as written into the text of a page. */
  String card();

  @Override
  void close();
}
