package org.phohien.oai.verb;

import java.util.Arrays;
import java.util.Optional;

/** The metadata formats of the repository; their records are made when an item is published. */
public enum Format {
  OAI_DC(
      "oai_dc",
      "http://www.openarchives.org/OAI/2.0/oai_dc.xsd",
      "http://www.openarchives.org/OAI/2.0/oai_dc/"),
  MARC21(
      "marc21",
      "http://www.loc.gov/standards/marcxml/schema/MARC21slim.xsd",
      "http://www.loc.gov/MARC21/slim");

  private final String prefix;
  private final String schema;
  private final String namespace;

  Format(String prefix, String schema, String namespace) {
    this.prefix = prefix;
    this.schema = schema;
    this.namespace = namespace;
  }

  /** Its name in requests. */
  public String prefix() {
    return prefix;
  }

  /** The address of its XML schema. */
  public String schema() {
    return schema;
  }

  /** The XML namespace of its records. */
  public String namespace() {
    return namespace;
  }

  /** The format with this prefix, or empty. */
  public static Optional<Format> ofPrefix(String prefix) {
    return Arrays.stream(values()).filter(f -> f.prefix.equals(prefix)).findFirst();
  }
}
