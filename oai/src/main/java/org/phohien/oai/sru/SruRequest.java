package org.phohien.oai.sru;

import java.util.List;
import java.util.Map;

/**
 * A request, its parameters checked for form only.
 *
 * @param version 1.1, 1.2 or 2.0: of the answer
 * @param search what is asked; empty for explain
 */
record SruRequest(Version version, java.util.Optional<Search> search) {

  private static final int LONGEST_LIST = 100;
  private static final int USUAL_LIST = 20;

  /** The versions, as they differ on the wire. */
  enum Version {
    V1_1("1.1"),
    V1_2("1.2"),
    V2_0("2.0");

    private final String text;

    Version(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }

    boolean isTwo() {
      return this == V2_0;
    }
  }

  /**
   * A search.
   *
   * @param query CQL, as it came
   * @param start place of the first record, from 1
   * @param most records in the answer; 0 for the count alone
   * @param escaped whether records are given as text and not as elements
   */
  record Search(String query, int start, int most, SruSchema schema, boolean escaped) {}

  /**
   * The version that an answer must have, also where the request is refused: what is said; else 1.2
   * where there is an operation, as 2.0 has none.
   */
  static Version version(Map<String, List<String>> parameters) {
    String said = text(parameters, "version");
    for (Version version : Version.values()) {
      if (version.text().equals(said)) {
        return version;
      }
    }
    return said.isEmpty() && !parameters.containsKey("operation") ? Version.V2_0 : Version.V1_2;
  }

  /** Reads the parameters; those that are not known are passed over. */
  static SruRequest of(Map<String, List<String>> parameters) throws Diagnostic.Refused {
    Version version = version(parameters);
    String said = text(parameters, "version");
    if (!said.isEmpty() && !said.equals(version.text())) {
      throw Diagnostic.version(version.text());
    }
    String operation = text(parameters, "operation");
    return switch (operation) {
      case "searchRetrieve" -> searched(version, parameters);
      case "explain" -> new SruRequest(version, java.util.Optional.empty());
      case "" ->
          parameters.containsKey("query")
              ? searched(version, parameters)
              : new SruRequest(version, java.util.Optional.empty());
      default -> throw Diagnostic.operation(operation);
    };
  }

  private static SruRequest searched(Version version, Map<String, List<String>> parameters)
      throws Diagnostic.Refused {
    String query = text(parameters, "query");
    if (query.isBlank()) {
      throw Diagnostic.missing("query");
    }
    String type = text(parameters, "queryType");
    if (!type.isEmpty() && !type.equals("cql")) {
      throw Diagnostic.value("queryType");
    }
    String schema = text(parameters, "recordSchema");
    SruSchema given =
        schema.isEmpty()
            ? SruSchema.MARCXML
            : SruSchema.of(schema).orElseThrow(() -> Diagnostic.schema(schema));
    int start = number(parameters, "startRecord", 1);
    if (start < 1) {
      throw Diagnostic.position(Integer.toString(start));
    }
    return new SruRequest(
        version,
        java.util.Optional.of(
            new Search(
                query,
                start,
                Math.min(number(parameters, "maximumRecords", USUAL_LIST), LONGEST_LIST),
                given,
                escaped(version, parameters))));
  }

  /** 1.x: recordPacking=xml|string. 2.0: recordXMLEscaping; recordPacking tells another thing. */
  private static boolean escaped(Version version, Map<String, List<String>> parameters)
      throws Diagnostic.Refused {
    String how = text(parameters, version.isTwo() ? "recordXMLEscaping" : "recordPacking");
    return switch (how) {
      case "", "xml" -> false;
      case "string" -> true;
      default -> throw Diagnostic.packing(how);
    };
  }

  private static int number(Map<String, List<String>> parameters, String name, int otherwise)
      throws Diagnostic.Refused {
    String text = text(parameters, name).strip();
    if (text.isEmpty()) {
      return otherwise;
    }
    if (!text.matches("\\d{1,9}")) {
      throw Diagnostic.value(name);
    }
    return Integer.parseInt(text);
  }

  private static String text(Map<String, List<String>> parameters, String name) {
    return parameters.getOrDefault(name, List.of()).stream().findFirst().orElse("");
  }
}
