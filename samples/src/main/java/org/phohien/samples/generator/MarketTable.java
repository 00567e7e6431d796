package org.phohien.samples.generator;

import java.util.ArrayList;
import java.util.List;
import org.phohien.samples.generator.Compositor.Align;

/** A ruled table with a bold head row; one row of it is one printed line. */
record MarketTable(Sheet sheet, double left, double measure, double top) {

  private static final double ROW = 118;
  private static final double[] COLUMNS = {0, 0.28, 0.49, 0.71, 1};

  void print(List<String> rows) {
    double y = top;
    for (String row : rows) {
      cells(row.split("\t", -1), y, y == top);
      y += ROW;
      sheet.rule(left, y, left + measure, y, y == top + ROW ? 5 : 2);
    }
    sheet.rule(left, top, left + measure, top, 5);
    for (double column : COLUMNS) {
      sheet.rule(left + column * measure, top, left + column * measure, y, 3);
    }
  }

  private void cells(String[] cells, double y, boolean head) {
    var style = new Compositor(head ? Face.bookBold(44) : Face.book(46), ROW, 0, Align.LEFT);
    List<Sheet.PlacedWord> words = new ArrayList<>();
    for (int i = 0; i < cells.length; i++) {
      words.addAll(style.single(cells[i]).placed(left + COLUMNS[i] * measure + 24, y + 0.64 * ROW));
    }
    sheet.line(words, Book.INK);
  }
}
