package org.phohien.samples.bench.hannom;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.phohien.core.model.Word;

/** A reader that is scored. */
interface HanNomReader extends AutoCloseable {

  /** As it is called in the table. */
  String name();

  /** The columns of a page, in the order in which it reads them. */
  List<List<Word>> page(Path image);

  /** An image that is one column. */
  List<Word> column(Path image);

  /** Whether it reads in the thread that asks, so that its CPU time can be told. */
  boolean isInThread();

  @Override
  void close();

  /** A column as text. */
  static String text(List<Word> column) {
    return column.stream().map(Word::text).collect(Collectors.joining());
  }
}
