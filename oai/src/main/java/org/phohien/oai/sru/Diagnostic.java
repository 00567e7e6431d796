package org.phohien.oai.sru;

/**
 * What can't be done with a request, by the diagnostics list of SRU.
 *
 * @param number of {@code info:srw/diagnostic/1/…}
 * @param message of the list
 * @param details what of the request it is about
 */
public record Diagnostic(int number, String message, String details) {

  /** Thrown where a request can't be answered; its diagnostic is the answer. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Diagnostic diagnostic;

    Refused(Diagnostic diagnostic) {
      super(diagnostic.message(), null, false, false);
      this.diagnostic = diagnostic;
    }

    Diagnostic diagnostic() {
      return diagnostic;
    }
  }

  /** Its identifier. */
  String uri() {
    return "info:srw/diagnostic/1/" + number;
  }

  static Refused operation(String name) {
    return refused(4, "Unsupported operation", name);
  }

  static Refused version(String version) {
    return refused(5, "Unsupported version", version);
  }

  static Refused value(String parameter) {
    return refused(6, "Unsupported parameter value", parameter);
  }

  static Refused missing(String parameter) {
    return refused(7, "Mandatory parameter not supplied", parameter);
  }

  static Refused syntax(String what) {
    return refused(10, "Query syntax error", what);
  }

  static Refused contextSet(String index) {
    return refused(15, "Unsupported context set", index);
  }

  static Refused index(String index) {
    return refused(16, "Unsupported index", index);
  }

  static Refused relation(String relation) {
    return refused(19, "Unsupported relation", relation);
  }

  static Refused modifier(String modifier) {
    return refused(20, "Unsupported relation modifier", modifier);
  }

  static Refused relationOfIndex(String relation) {
    return refused(22, "Unsupported combination of relation and index", relation);
  }

  static Refused emptyTerm(String index) {
    return refused(27, "Empty term unsupported", index);
  }

  static Refused anchor(String term) {
    return refused(31, "Anchoring character not supported", term);
  }

  static Refused tooManyBooleans(String what) {
    return refused(38, "Too many boolean operators in query", what);
  }

  static Refused proximity() {
    return refused(39, "Proximity not supported", "prox");
  }

  static Refused booleanModifier(String modifier) {
    return refused(46, "Unsupported boolean modifier", modifier);
  }

  static Refused feature(String what) {
    return refused(48, "Query feature unsupported", what);
  }

  static Refused position(String start) {
    return refused(61, "First record position out of range", start);
  }

  static Refused schema(String schema) {
    return refused(66, "Unknown schema for retrieval", schema);
  }

  static Refused packing(String packing) {
    return refused(71, "Unsupported record packing", packing);
  }

  static Refused sort(String index) {
    return refused(80, "Sort not supported", index);
  }

  /** A record that was found and is gone, or has no form in the schema. */
  static Diagnostic unavailable(String item) {
    return new Diagnostic(67, "Record not available in this schema", item);
  }

  private static Refused refused(int number, String message, String details) {
    return new Refused(new Diagnostic(number, message, details));
  }
}
