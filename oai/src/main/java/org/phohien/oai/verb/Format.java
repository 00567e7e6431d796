package org.phohien.oai.verb;

import java.util.Arrays;
import java.util.Optional;

/** The metadata formats of the repository; their records are made when an item is published. */
public enum Format {
  OAI_DC(
      "oai_dc",
      "http://www.openarchives.org/OAI/2.0/oai_dc.xsd",
      "http://www.openarchives.org/OAI/2.0/oai_dc/"),
  OAI_QDC(
      "oai_qdc",
      "http://worldcat.org/xmlschemas/qdc/1.0/qdc-1.0.xsd",
      "http://worldcat.org/xmlschemas/qdc-1.0/"),
  MARC21(
      "marc21",
      "http://www.loc.gov/standards/marcxml/schema/MARC21slim.xsd",
      "http://www.loc.gov/MARC21/slim"),
  MODS("mods", "http://www.loc.gov/standards/mods/v3/mods-3-7.xsd", "http://www.loc.gov/mods/v3"),
  EDM(
      "edm",
      "http://www.europeana.eu/schemas/edm/EDM.xsd",
      "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
  METS(
      "mets", "http://www.loc.gov/standards/mets/version1121/mets.xsd", "http://www.loc.gov/METS/");

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

  /**
   * How many of its records make one answer, where others come by so many: a whole book in METS
   * weighs as much as a hundred records.
   */
  int pageSize(int usual) {
    return this == METS ? Math.max(1, usual / 10) : usual;
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
