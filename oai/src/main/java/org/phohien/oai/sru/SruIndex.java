package org.phohien.oai.sru;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The indexes that can be asked, by the names of several context sets. Each is a part of the
 * description by the name the search knows it by.
 */
enum SruIndex {
  ANYWHERE("", "cql.serverchoice cql.anywhere cql.keywords cql.anyindexes bath.any"),
  ALL("", "cql.allrecords"),
  TITLE(
      "title",
      "dc.title bath.title bath.keytitle bath.propertitle bath.uniformtitle bath.seriestitle"
          + " marc.245 marc.246 marc.130 marc.240 marc.440 marc.490"),
  AUTHOR(
      "author",
      "dc.creator dc.contributor dc.author bath.author bath.name bath.personalname"
          + " bath.corporatename bath.conferencename marc.100 marc.110 marc.111 marc.700 marc.710"),
  SUBJECT("subject", "dc.subject bath.subject bath.topicalsubject marc.650 marc.653"),
  PLACE("place", "dc.coverage bath.geographicname marc.651"),
  PUBLISHER("publisher", "dc.publisher bath.publisher marc.260 marc.264"),
  LANGUAGE("language", "dc.language rec.language bath.language marc.041"),
  KIND("kind", "dc.type dc.format bath.typeofresource"),
  IDENTIFIER(
      "id",
      "dc.identifier rec.id rec.identifier bath.isbn bath.issn bath.standardidentifier"
          + " bath.localnumber bath.lccn marc.001 marc.020 marc.022 marc.024"),
  YEAR("year", "dc.date dc.issued bath.date bath.dateofpublication marc.008 marc.046");

  private static final Set<String> CONTEXTS = Set.of("cql", "dc", "bath", "rec", "marc");
  private static final Map<String, SruIndex> NAMES = names();

  private final String part;
  private final String aliases;

  SruIndex(String part, String aliases) {
    this.part = part;
    this.aliases = aliases;
  }

  private static Map<String, SruIndex> names() {
    Map<String, SruIndex> names = new HashMap<>();
    for (SruIndex index : values()) {
      for (String alias : index.aliases.split(" ", -1)) {
        names.put(alias, index);
        // names without a prefix are of the server's choice: what most clients mean
        names.putIfAbsent(alias.substring(alias.indexOf('.') + 1), index);
      }
    }
    return Map.copyOf(names);
  }

  /**
   * The index of a name.
   *
   * @throws Diagnostic.Refused when there is none
   */
  static SruIndex of(String name) throws Diagnostic.Refused {
    String plain = name.toLowerCase(Locale.ROOT).replaceFirst("\\$.$", "");
    SruIndex index = NAMES.get(plain);
    if (index != null) {
      return index;
    }
    int dot = plain.indexOf('.');
    throw dot > 0 && !CONTEXTS.contains(plain.substring(0, dot))
        ? Diagnostic.contextSet(name.substring(0, dot))
        : Diagnostic.index(name);
  }

  /** What the search calls it; blank for the whole text. */
  String part() {
    return part;
  }

  /** Its names, the first of which is the best known; for {@code explain}. */
  List<String> aliases() {
    return List.of(aliases.split(" ", -1));
  }
}
