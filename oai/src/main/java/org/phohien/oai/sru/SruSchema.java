package org.phohien.oai.sru;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The forms in which records are given. */
enum SruSchema {
  MARCXML(
      "marcxml",
      "info:srw/schema/1/marcxml-v1.1",
      "marc21",
      "marcxml marc21 http://www.loc.gov/MARC21/slim"),
  DC(
      "dc",
      "info:srw/schema/1/dc-v1.1",
      "oai_dc",
      "dc oai_dc info:srw/schema/1/dc-schema http://purl.org/dc/elements/1.1/"),
  MODS(
      "mods",
      "info:srw/schema/1/mods-v3.7",
      "mods",
      "mods info:srw/schema/1/mods-v3.0 http://www.loc.gov/mods/v3");

  private final String title;
  private final String identifier;
  private final String prefix;
  private final String names;

  SruSchema(String title, String identifier, String prefix, String names) {
    this.title = title;
    this.identifier = identifier;
    this.prefix = prefix;
    this.names = names;
  }

  /** The schema of a name or identifier. */
  static Optional<SruSchema> of(String name) {
    return Arrays.stream(values())
        .filter(s -> List.of(s.names.split(" ", -1)).contains(name) || s.identifier.equals(name))
        .findFirst();
  }

  String title() {
    return title;
  }

  String identifier() {
    return identifier;
  }

  /** The dissemination it is made of. */
  String prefix() {
    return prefix;
  }
}
