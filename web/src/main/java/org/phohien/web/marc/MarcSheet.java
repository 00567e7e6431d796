package org.phohien.web.marc;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phohien.core.marc.FieldTable;
import org.phohien.core.marc.MarcField;
import org.phohien.core.marc.MarcRecord;
import org.phohien.web.visit.Parameters;

/**
 * A record as a form. Each field is a row, and the buttons beside it come back as {@code do}:
 * {@code up:3}, {@code down:3}, {@code drop:3}, {@code more:3} (a subfield), {@code pair:3} (its
 * original script), {@code new} (a field with the tag typed beside it).
 *
 * @param leader characters of the leader by their place
 * @param rows the fields
 */
public record MarcSheet(Map<Integer, String> leader, List<MarcRow> rows) {

  /** More fields than any record a person edits. */
  private static final int MOST_ROWS = 1_000;

  /** Places of the leader that a cataloguer sets. */
  public static final List<Integer> LEADER = List.of(5, 6, 7, 17, 18);

  public MarcSheet {
    leader = Collections.unmodifiableMap(new LinkedHashMap<>(leader));
    rows = List.copyOf(rows);
  }

  /** The form of a record. */
  static MarcSheet of(MarcRecord record) {
    Map<Integer, String> leader = new LinkedHashMap<>();
    LEADER.forEach(at -> leader.put(at, "" + MarcField.shown(record.leader().charAt(at))));
    List<MarcRow> rows = new ArrayList<>();
    for (int i = 0; i < record.fields().size(); i++) {
      rows.add(MarcRow.of(record.fields().get(i), i));
    }
    return new MarcSheet(leader, rows);
  }

  /**
   * The form as it was typed; empty when its end is missing: a form that came in part would take
   * away the fields that did not.
   */
  static Optional<MarcSheet> typed(Parameters form) {
    if (!form.text("end").equals("yes")) {
      return Optional.empty();
    }
    Map<Integer, String> leader = new LinkedHashMap<>();
    LEADER.forEach(at -> leader.put(at, form.text("l" + at)));
    List<MarcRow> rows = new ArrayList<>();
    int count = form.number("rows", 0, 0, MOST_ROWS);
    for (int i = 0; i < count; i++) {
      rows.add(row(form, i));
    }
    return Optional.of(new MarcSheet(leader, rows));
  }

  private static MarcRow row(Parameters form, int i) {
    List<String> codes = form.all("c" + i);
    List<String> values = form.all("v" + i);
    List<MarcRow.Cell> cells = new ArrayList<>();
    for (int s = 0; s < Math.min(codes.size(), values.size()); s++) {
      cells.add(new MarcRow.Cell(codes.get(s), line(values.get(s))));
    }
    Optional<Integer> was =
        form.first("w" + i).filter(w -> w.matches("\\d{1,6}")).map(Integer::valueOf);
    return new MarcRow(
        form.text("t" + i).strip(),
        form.text("i" + i),
        form.text("j" + i),
        line(form.text("d" + i)),
        cells,
        was);
  }

  /** A browser ends lines with CR LF; a field has one line. */
  private static String line(String typed) {
    return Normalizer.normalize(typed.replaceAll("\\r\\n?|\\n", " "), Normalizer.Form.NFC);
  }

  /** The record: empty rows are left off. */
  MarcRecord over(MarcRecord before) {
    StringBuilder text = new StringBuilder(before.leader());
    leader.forEach((at, value) -> {
      if (value.length() == 1) {
        text.setCharAt(at, value.equals("#") ? ' ' : value.charAt(0));
      }
    });
    return new MarcRecord(
        text.toString(),
        rows.stream().filter(r -> !r.isBlank()).map(r -> r.field(before.fields())).toList());
  }

  /** A form after a button, and the row to look at. */
  record Turned(MarcSheet sheet, int row) {}

  /**
   * The form after a button.
   *
   * @param act as the button sent it
   * @param tag of a new field
   */
  Turned after(String act, String tag) {
    if (act.equals("new")) {
      return added(tag.strip());
    }
    int colon = act.indexOf(':');
    String number = act.substring(colon + 1);
    int at = number.matches("\\d{1,6}") ? Integer.parseInt(number) : -1;
    if (colon < 0 || at < 0 || at >= rows.size()) {
      return new Turned(this, -1);
    }
    List<MarcRow> changed = new ArrayList<>(rows);
    return switch (act.substring(0, colon)) {
      case "up" -> moved(changed, at, Math.max(0, at - 1));
      case "down" -> moved(changed, at, Math.min(rows.size() - 1, at + 1));
      case "drop" -> {
        changed.remove(at);
        yield new Turned(new MarcSheet(leader, changed), Math.min(at, changed.size() - 1));
      }
      case "more" -> {
        changed.set(at, more(rows.get(at)));
        yield new Turned(new MarcSheet(leader, changed), at);
      }
      case "pair" -> new Turned(new MarcSheet(leader, OriginalScript.paired(rows, at)), at);
      default -> new Turned(this, -1);
    };
  }

  private Turned moved(List<MarcRow> changed, int from, int to) {
    Collections.swap(changed, from, to);
    return new Turned(new MarcSheet(leader, changed), to);
  }

  /** Fields stand by their tags: a new one goes behind those with the same or a lower one. */
  private Turned added(String tag) {
    if (!tag.matches("[0-9A-Za-z]{3}")) {
      return new Turned(this, -1);
    }
    int at = rows.size();
    while (at > 0 && rows.get(at - 1).tag().compareTo(tag) > 0) {
      at--;
    }
    List<MarcRow> changed = new ArrayList<>(rows);
    changed.add(at, MarcRow.fresh(tag));
    return new Turned(new MarcSheet(leader, changed), at);
  }

  /** One more subfield: the first the field knows and does not have. */
  private static MarcRow more(MarcRow row) {
    List<String> have = row.cells().stream().map(MarcRow.Cell::code).toList();
    String code =
        FieldTable.tcvn7539().rule(row.tag()).stream()
            .flatMap(r -> r.subfields().keySet().stream())
            .map(String::valueOf)
            .filter(c -> !have.contains(c))
            .findFirst()
            .orElse("");
    List<MarcRow.Cell> cells = new ArrayList<>(row.cells());
    cells.add(new MarcRow.Cell(code, ""));
    return row.with(cells);
  }
}
