package org.phohien.ingest.batch;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One row of a list.
 *
 * @param number as the spreadsheet counts it, the header is 1
 * @param cells what is filled in, stripped, by column
 */
record ListRow(int number, Map<ListColumn, String> cells) {

  ListRow {
    cells = Map.copyOf(cells);
  }

  Optional<String> get(ListColumn column) {
    return Optional.ofNullable(cells.get(column));
  }

  /** The values of a cell that may hold several, parted by semicolons. */
  List<String> all(ListColumn column) {
    return get(column).stream()
        .flatMap(cell -> Arrays.stream(cell.split(";")))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }
}
