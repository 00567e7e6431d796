package org.phohien.core.description;

import static org.phohien.core.description.Marc.field;

import java.util.stream.Stream;
import org.marc4j.marc.VariableField;
import org.phohien.core.model.Description;

/**
 * Identifiers by their prefix. {@code ISBN} and {@code ISSN} have fields of their own in MARC; a
 * number whose check digit is wrong is kept, but not among those that machines rely on.
 */
final class Identifiers {

  private static final String ISBN = "ISBN ";
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

  /** 024 of no known scheme for the rest: call numbers and the library's own. */
  static Stream<VariableField> others(Description d) {
    return d.identifiers().stream()
        .filter(i -> !isIsbn(i) && !isIssn(i))
        .map(i -> field("024", "8 ", "a", i));
  }

  static boolean isIsbn(String identifier) {
    return identifier.startsWith(ISBN) && CheckDigits.isbn(identifier.substring(ISBN.length()));
  }

  static boolean isIssn(String identifier) {
    return identifier.startsWith(ISSN) && CheckDigits.issn(identifier.substring(ISSN.length()));
  }
}
