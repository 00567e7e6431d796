package org.phohien.core.description;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.phohien.core.model.Agent;
import org.phohien.core.model.Description;

/**
 * MODS 3 as the archive's description. The table is {@link #description}. Lost are related items,
 * notes, classifications and holdings; the native record keeps them.
 */
final class FromMods {

  private FromMods() {}

  static MarcEntry entry(XmlTree mods) {
    return new MarcEntry(
        description(mods), Optional.empty(), Optional.empty(), ForeignWords.rights(rights(mods)));
  }

  private static Description description(XmlTree mods) {
    return new Description(
        /* titleInfo            */ titles(mods, true).findFirst().orElse(FromMarc.UNTITLED),
        /* titleInfo@type       */ Stream.concat(titles(mods, true).skip(1), titles(mods, false))
            .distinct()
            .toList(),
        /* name                 */ mods.all("name").flatMap(FromMods::agent).distinct().toList(),
        /* originInfo/publisher */ origin(mods).flatMap(o -> o.texts("publisher")).findFirst(),
        /* originInfo/place     */ origin(mods)
            .flatMap(o -> o.all("place"))
            .flatMap(FromMods::place)
            .findFirst(),
        /* dateIssued, …        */ ForeignWords.date(dates(mods)),
        /* language             */ ForeignWords.languages(
            mods.all("language").flatMap(l -> l.texts("languageTerm"))),
        /* subject/topic        */ mods.all("subject")
            .map(s -> s.texts("topic").collect(Collectors.joining(" -- ")))
            .filter(s -> !s.isEmpty())
            .distinct()
            .toList(),
        /* subject/geographic   */ mods.all("subject")
            .flatMap(s -> s.texts("geographic"))
            .distinct()
            .toList(),
        /* identifier           */ mods.all("identifier")
            .map(FromMods::identifier)
            .filter(i -> !i.isEmpty())
            .distinct()
            .toList(),
        /* physicalDescription  */ mods.all("physicalDescription")
            .flatMap(p -> p.texts("extent"))
            .findFirst(),
        /* abstract             */ Optional.of(
                mods.texts("abstract").collect(Collectors.joining("\n")))
            .filter(t -> !t.isEmpty()));
  }

  private static Stream<String> titles(XmlTree mods, boolean main) {
    return mods.all("titleInfo")
        .filter(t -> t.attribute("type").isEmpty() == main)
        .map(FromMods::title)
        .filter(t -> !t.isEmpty());
  }

  private static String title(XmlTree info) {
    String start =
        info.texts("nonSort", "title").collect(Collectors.joining(" ")).replace("' ", "'");
    String sub = info.texts("subTitle").map(s -> " : " + s).collect(Collectors.joining());
    String part =
        info.texts("partNumber", "partName").map(s -> ". " + s).collect(Collectors.joining());
    return start + sub + part;
  }

  private static Stream<Agent> agent(XmlTree name) {
    String words =
        name.all("namePart")
            .filter(p -> !p.attribute("type").equals("date"))
            .map(XmlTree::plain)
            .filter(p -> !p.isEmpty())
            .collect(Collectors.joining(" "));
    String role =
        name.all("role")
            .flatMap(r -> r.texts("roleTerm"))
            .filter(r -> r.matches("[a-z]{3}"))
            .findFirst()
            .orElse(name.attribute("usage").equals("primary") ? "aut" : "ctb");
    return words.isEmpty() ? Stream.empty() : Stream.of(new Agent(words, role));
  }

  private static Stream<XmlTree> origin(XmlTree mods) {
    return mods.all("originInfo");
  }

  /** Codes of countries say less than the name beside them. */
  private static Stream<String> place(XmlTree place) {
    return place
        .all("placeTerm")
        .filter(t -> !t.attribute("type").equals("code"))
        .map(XmlTree::plain)
        .filter(t -> !t.isEmpty());
  }

  private static Stream<String> dates(XmlTree mods) {
    List<XmlTree> all =
        origin(mods).flatMap(o -> o.all("dateIssued", "dateCreated", "copyrightDate")).toList();
    Optional<String> start = point(all, "start");
    Optional<String> end = point(all, "end");
    Stream<String> range =
        start.isPresent() && end.isPresent()
            ? Stream.of(start.get() + "/" + end.get())
            : Stream.empty();
    return Stream.concat(range, all.stream().map(XmlTree::plain));
  }

  private static Optional<String> point(List<XmlTree> dates, String point) {
    return dates.stream()
        .filter(d -> d.attribute("point").equals(point))
        .map(XmlTree::plain)
        .findFirst();
  }

  private static String identifier(XmlTree identifier) {
    String type = identifier.attribute("type").toUpperCase(java.util.Locale.ROOT);
    String text = identifier.plain();
    return (type.equals("ISBN") || type.equals("ISSN")) && !text.isEmpty()
        ? ForeignWords.identifier(type + " " + text)
        : ForeignWords.identifier(text);
  }

  private static Stream<String> rights(XmlTree mods) {
    return mods.all("accessCondition").flatMap(c -> Stream.of(c.attribute("href"), c.plain()));
  }
}
