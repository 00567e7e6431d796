package org.phohien.core.description;

import static org.phohien.core.description.Marc.field;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.marc4j.marc.DataField;
import org.marc4j.marc.Record;
import org.marc4j.marc.VariableField;
import org.phohien.core.marc.CheckDigits;
import org.phohien.core.model.Description;

/**
 * Identifiers by their prefix. {@code ISBN} and {@code ISSN} have fields of their own in MARC; a
 * number whose check digit is wrong is kept, but not among those that machines rely on.
 */
final class Identifiers {

  private static final String ISBN = "ISBN ";
  private static final String DEWEY = "DDC ";
  private static final String ISSN = "ISSN ";

  private Identifiers() {}

  /** 020 $a for each ISBN. */
  static Stream<VariableField> isbns(Description d) {
    return d.identifiers().stream()
        .filter(Identifiers::isIsbn)
        .map(i -> field("020", "  ", "a", i.substring(ISBN.length())));
  }

  /** 022 $a for each ISSN. */
  static Stream<VariableField> issns(Description d) {
    return d.identifiers().stream()
        .filter(Identifiers::isIssn)
        .map(i -> field("022", "  ", "a", i.substring(ISSN.length())));
  }

  /** 082 with the class in $a and what follows it in $b, by an unnamed edition (second blank). */
  static Stream<VariableField> classes(Description d) {
    return d.identifiers().stream()
        .filter(i -> i.startsWith(DEWEY))
        .map(i -> i.substring(DEWEY.length()).split(" ", 2))
        .map(p -> field("082", "  ", "a", p[0], "b", p.length > 1 ? p[1] : ""));
  }

  /**
   * The identifiers of a record. What stands in 020 or 022 and is no such number, e.g. a running
   * number, is left to the native record.
   */
  static List<String> read(Record record) {
    return Stream.of(
            prefixed(record, "020", ISBN).map(Identifiers::firstWord).filter(Identifiers::isIsbn),
            prefixed(record, "022", ISSN).filter(Identifiers::isIssn),
            prefixed(record, "024", ""),
            Marc.fields(record, "082").map(Identifiers::dewey))
        .flatMap(s -> s)
        .filter(i -> !i.isBlank())
        .distinct()
        .toList();
  }

  private static Stream<String> prefixed(Record record, String tag, String prefix) {
    return Marc.fields(record, tag)
        .flatMap(f -> Marc.value(f, 'a').stream())
        .map(v -> prefix + Isbd.strip(v));
  }

  /** Older records write the binding or price behind the number: 978… (bìa cứng). */
  private static String firstWord(String isbn) {
    return isbn.substring(ISBN.length()).split("[ (:]", 2)[0].transform(n -> ISBN + n);
  }

  private static String dewey(DataField field) {
    String number = Marc.values(field, "ab").collect(Collectors.joining(" ")).strip();
    return number.isEmpty() ? "" : DEWEY + number;
  }

  /** 024 of no known scheme for the rest: call numbers and the library's own. */
  static Stream<VariableField> others(Description d) {
    return d.identifiers().stream()
        .filter(i -> !isIsbn(i) && !isIssn(i) && !i.startsWith(DEWEY))
        .map(i -> field("024", "8 ", "a", i));
  }

  static boolean isIsbn(String identifier) {
    return identifier.startsWith(ISBN) && CheckDigits.isbn(identifier.substring(ISBN.length()));
  }

  static boolean isIssn(String identifier) {
    return identifier.startsWith(ISSN) && CheckDigits.issn(identifier.substring(ISSN.length()));
  }
}
