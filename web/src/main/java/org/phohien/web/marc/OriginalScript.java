package org.phohien.web.marc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Gives a field its original script: an 880 with the same indicators and subfields, both linked by
 * $6 (MARC 21, appendix A; {@code $1} is Hán script).
 */
final class OriginalScript {

  private static final String HAN = "/$1";
  private static final Pattern LINK = Pattern.compile("\\d{3}-(\\d{2}).*");

  private OriginalScript() {}

  /** The rows with an 880 for one of them; the same where it has one or can't have one. */
  static List<MarcRow> paired(List<MarcRow> rows, int at) {
    MarcRow row = rows.get(at);
    OptionalInt free = free(rows);
    if (row.control() || row.tag().equals("880") || link(row).isPresent() || free.isEmpty()) {
      return rows;
    }
    String number = String.format(Locale.ROOT, "%02d", free.getAsInt());
    List<MarcRow> changed = new ArrayList<>(rows);
    changed.set(at, linked(row, "880-" + number, row.cells()));
    List<MarcRow.Cell> empty =
        row.cells().stream()
            .filter(c -> !c.code().equals("c") || !row.tag().equals("245"))
            .map(c -> new MarcRow.Cell(c.code(), ""))
            .toList();
    MarcRow original =
        new MarcRow("880", row.first(), row.second(), "", List.of(), Optional.empty());
    changed.add(behindAll880(changed), linked(original, row.tag() + "-" + number + HAN, empty));
    return changed;
  }

  private static MarcRow linked(MarcRow row, String link, List<MarcRow.Cell> cells) {
    List<MarcRow.Cell> all = new ArrayList<>();
    all.add(new MarcRow.Cell("6", link));
    all.addAll(cells);
    return row.with(all);
  }

  private static int behindAll880(List<MarcRow> rows) {
    int at = rows.size();
    while (at > 0 && rows.get(at - 1).tag().compareTo("880") > 0) {
      at--;
    }
    return at;
  }

  private static OptionalInt free(List<MarcRow> rows) {
    List<String> taken = rows.stream().flatMap(r -> link(r).stream()).toList();
    return IntStream.range(1, 100)
        .filter(n -> !taken.contains(String.format(Locale.ROOT, "%02d", n)))
        .findFirst();
  }

  private static Optional<String> link(MarcRow row) {
    return row.cells().stream()
        .filter(c -> c.code().equals("6"))
        .map(c -> LINK.matcher(c.value()))
        .filter(Matcher::matches)
        .map(m -> m.group(1))
        .findFirst();
  }
}
