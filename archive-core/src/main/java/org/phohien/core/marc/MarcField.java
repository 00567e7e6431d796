package org.phohien.core.marc;

import java.util.List;
import java.util.Optional;

/** A field of a MARC record, its text neither normalised nor cleaned. */
public sealed interface MarcField {

  /** Three letters or digits. */
  String tag();

  /**
   * A control field (00X), which has neither indicators nor subfields.
   *
   * @param data characters whose place may mean something, blanks too
   */
  record Control(String tag, String data) implements MarcField {}

  /**
   * A data field.
   *
   * @param first indicator; a blank is a space
   * @param second indicator
   * @param subfields in their order
   */
  record Data(String tag, char first, char second, List<Subfield> subfields) implements MarcField {

    public Data {
      subfields = List.copyOf(subfields);
    }

    /** The value of the first subfield with a code. */
    public Optional<String> value(char code) {
      return subfields.stream().filter(s -> s.code() == code).map(Subfield::value).findFirst();
    }
  }

  /** A subfield. */
  record Subfield(char code, String value) {}

  /** Whether fields with this tag are control fields. */
  static boolean isControl(String tag) {
    return tag.startsWith("00");
  }

  /** The field in one line, as cataloguers write it: {@code 245 10 $a Hưng Yên}. */
  default String line() {
    return switch (this) {
      case Control(String tag, String data) -> tag + " " + data;
      case Data(String tag, char first, char second, List<Subfield> subfields) -> {
        StringBuilder line = new StringBuilder(tag).append(' ');
        line.append(shown(first)).append(shown(second));
        subfields.forEach(s -> line.append(" $").append(s.code()).append(' ').append(s.value()));
        yield line.toString();
      }
    };
  }

  /** A blank indicator as TCVN 7539 prints it. */
  static char shown(char indicator) {
    return indicator == ' ' ? '#' : indicator;
  }
}
