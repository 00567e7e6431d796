package org.phohien.core.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.phohien.core.problem.ArchiveException.Invalid;

/**
 * One name of one place in one period. A place has a row for each change of its name, its kind or
 * what it was part of.
 *
 * @param place id of the place, the same in all its rows: {@code an-thi}
 * @param kind in Vietnamese, as then: {@code tỉnh}, {@code phủ}, {@code huyện}, {@code tổng}
 * @param name without its kind
 * @param characters its name in Hán-Nôm; may be empty
 * @param from year, month or day it began (EDTF); empty where that is unknown
 * @param to year, month or day it ended; empty where unknown or still so
 * @param partOf id of the unit it belonged to then; may be empty
 * @param liesIn id of the place it is put under in a tree of places; may be empty
 * @param before ids of the places it came from; may be empty
 * @param sure whether the source says all of this plainly
 * @param source where it is told
 * @param note for readers; may be empty
 */
public record PlaceRow(
    String place,
    String kind,
    String name,
    String characters,
    String from,
    String to,
    String partOf,
    String liesIn,
    List<String> before,
    boolean sure,
    String source,
    String note) {

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}");
  private static final Pattern DATE = Pattern.compile("|\\d{4}(-\\d{2}(-\\d{2})?)?[?~]?");
  private static final int LONGEST = 500;
  private static final int CELLS = 12;

  /**
   * @throws Invalid {@code place.ID}, named for the first part that can't be taken
   */
  public PlaceRow {
    before = List.copyOf(before);
    check("id", ID.matcher(place).matches(), place);
    check("kind", !kind.isBlank() && kind.length() <= 40 && isPlain(kind), kind);
    check("name", !name.isBlank() && name.length() <= 100 && isPlain(name), name);
    check("characters", characters.length() <= 40 && isPlain(characters), characters);
    check("from", DATE.matcher(from).matches(), from);
    check("to", DATE.matcher(to).matches() && !isBefore(to, from), to);
    check("partOf", isIdOrEmpty(partOf), partOf);
    check("liesIn", isIdOrEmpty(liesIn) && !liesIn.equals(place), liesIn);
    check("before", before.stream().allMatch(id -> ID.matcher(id).matches()), "" + before);
    check("source", !source.isBlank() && source.length() <= LONGEST && isPlain(source), source);
    check("note", note.length() <= 2 * LONGEST && isPlain(note), note);
  }

  /** With its kind: {@code huyện Ân Thi}. */
  public String label() {
    return kind + " " + name;
  }

  /** Reads a row of the table: twelve cells between tabs. */
  public static PlaceRow of(String line) {
    String[] c = line.split("\t", -1);
    if (c.length != CELLS) {
      throw new Invalid("place.cells", c.length + " cells: " + line);
    }
    List<String> before =
        Arrays.stream(c[8].split(";", -1)).map(String::strip).filter(s -> !s.isEmpty()).toList();
    return new PlaceRow(
        c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], before, c[9].isEmpty(), c[10], c[11]);
  }

  /** The row as the table has it. */
  public String line() {
    return String.join("\t", cells());
  }

  /** Its twelve cells. */
  public List<String> cells() {
    List<String> cells = new ArrayList<>();
    cells.addAll(List.of(place, kind, name, characters, from, to, partOf, liesIn));
    cells.addAll(List.of(String.join(";", before), sure ? "" : "?", source, note));
    return cells;
  }

  private static boolean isBefore(String date, String other) {
    int shorter = Math.min(digits(date).length(), digits(other).length());
    return shorter >= 4
        && digits(date).substring(0, shorter).compareTo(digits(other).substring(0, shorter)) < 0;
  }

  private static String digits(String date) {
    return date.replaceAll("[?~]", "");
  }

  private static boolean isIdOrEmpty(String id) {
    return id.isEmpty() || ID.matcher(id).matches();
  }

  private static boolean isPlain(String text) {
    return text.chars().noneMatch(Character::isISOControl);
  }

  private static void check(String part, boolean good, String found) {
    if (!good) {
      throw new Invalid("place." + part, part + ": " + found);
    }
  }
}
