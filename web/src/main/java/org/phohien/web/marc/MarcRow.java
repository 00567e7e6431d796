package org.phohien.web.marc;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.phohien.core.marc.FieldRule;
import org.phohien.core.marc.FieldTable;
import org.phohien.core.marc.MarcField;

/**
 * A field as a form shows it.
 *
 * @param tag as typed
 * @param first indicator as typed, {@code #} for a blank
 * @param second indicator
 * @param data of a control field
 * @param cells its subfields
 * @param was its place in the record the form was made from, from 0; empty for a new one
 */
public record MarcRow(
    String tag, String first, String second, String data, List<Cell> cells, Optional<Integer> was) {

  /** A subfield as typed. */
  public record Cell(String code, String value) {

    boolean isBlank() {
      return value.isBlank();
    }

    /** How many lines it takes to be read whole, in a field some sixty characters wide. */
    public int lines() {
      return Math.clamp(1 + value.length() / 60, 1, 12);
    }
  }

  public MarcRow {
    cells = List.copyOf(cells);
  }

  /** A field of a record. */
  static MarcRow of(MarcField field, int place) {
    return of(field, Optional.of(place));
  }

  private static MarcRow of(MarcField field, Optional<Integer> place) {
    return switch (field) {
      case MarcField.Control(String tag, String data) ->
          new MarcRow(tag, "", "", shown(data), List.of(), place);
      case MarcField.Data data ->
          new MarcRow(
              data.tag(),
              shown("" + MarcField.shown(data.first())),
              shown("" + MarcField.shown(data.second())),
              "",
              data.subfields().stream()
                  .map(s -> new Cell(shown("" + s.code()), shown(s.value())))
                  .toList(),
              place);
    };
  }

  /** An empty field with what the table offers. */
  static MarcRow fresh(String tag) {
    if (MarcField.isControl(tag)) {
      return new MarcRow(tag, "", "", "", List.of(), Optional.empty());
    }
    Optional<FieldRule> rule = FieldTable.tcvn7539().rule(tag);
    String indicators = rule.map(FieldRule::indicators).orElse("  ").replace(' ', '#');
    List<Cell> cells =
        rule.map(FieldRule::offered).filter(codes -> !codes.isEmpty()).orElse(List.of('a')).stream()
            .map(code -> new Cell("" + code, ""))
            .toList();
    return new MarcRow(
        tag, indicators.substring(0, 1), indicators.substring(1), "", cells, Optional.empty());
  }

  /** Whether it is a control field. */
  public boolean control() {
    return MarcField.isControl(tag);
  }

  /** What the table says of it. */
  public Optional<FieldRule> rule() {
    return FieldTable.tcvn7539().rule(tag);
  }

  /** Whether nothing was typed into it: such a field is left off. */
  boolean isBlank() {
    return control() ? data.isBlank() : cells.stream().allMatch(Cell::isBlank);
  }

  MarcRow with(List<Cell> others) {
    return new MarcRow(tag, first, second, data, others, was);
  }

  /**
   * The field: the very one it was made from where nothing was changed, and of a changed one the
   * subfields that were not. So what a form can't carry (a letter with its marks apart, a control
   * character) stays as it came.
   *
   * @param before the fields the form was made from
   */
  MarcField field(List<MarcField> before) {
    Optional<MarcField> old = was.filter(i -> i >= 0 && i < before.size()).map(before::get);
    if (old.filter(o -> of(o, was).equals(this)).isPresent()) {
      return old.get();
    }
    if (control()) {
      return new MarcField.Control(tag, data);
    }
    List<MarcField.Subfield> kept =
        old.filter(MarcField.Data.class::isInstance)
            .map(o -> ((MarcField.Data) o).subfields())
            .orElse(List.of());
    List<MarcField.Subfield> subfields = new ArrayList<>();
    for (Cell cell : cells) {
      if (!cell.isBlank()) {
        subfields.add(subfield(cell, kept));
      }
    }
    return new MarcField.Data(tag, indicator(first), indicator(second), subfields);
  }

  private static MarcField.Subfield subfield(Cell cell, List<MarcField.Subfield> kept) {
    return kept.stream()
        .filter(
            s -> shown("" + s.code()).equals(cell.code()) && shown(s.value()).equals(cell.value()))
        .findFirst()
        .orElseGet(() ->
            new MarcField.Subfield(
                cell.code().isEmpty() ? ' ' : cell.code().charAt(0), cell.value().strip()));
  }

  private static char indicator(String typed) {
    return typed.isBlank() || typed.equals("#") ? ' ' : typed.charAt(0);
  }

  /** Text as a form can carry it: composed, on one line, control characters as their pictures. */
  static String shown(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .map(c -> c < 0x20 ? 0x2400 + c : c == 0x7F ? 0x2421 : c)
        .map(c -> c == 0xFFFE || c == 0xFFFF || (c >= 0xD800 && c <= 0xDFFF) ? 0xFFFD : c)
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }
}
