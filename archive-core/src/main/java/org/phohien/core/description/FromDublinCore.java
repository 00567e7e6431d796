package org.phohien.core.description;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.phohien.core.model.Agent;
import org.phohien.core.model.Description;

/**
 * Simple and qualified Dublin Core as the archive's description. The table is {@link #description}.
 * Lost are source, relation, audience and the like, and periods in coverage; the native record
 * keeps them.
 */
final class FromDublinCore {

  private FromDublinCore() {}

  static MarcEntry entry(XmlTree dc) {
    return new MarcEntry(
        description(dc),
        Optional.empty(),
        Optional.empty(),
        ForeignWords.rights(dc.texts("license", "rights", "accessRights")));
  }

  private static Description description(XmlTree dc) {
    List<String> titles = dc.texts("title").toList();
    return new Description(
        /* title                */ titles.isEmpty() ? FromMarc.UNTITLED : titles.getFirst(),
        /* title, alternative   */ Stream.concat(titles.stream().skip(1), dc.texts("alternative"))
            .distinct()
            .toList(),
        /* creator, contributor */ Stream.concat(
                agents(dc, "creator", "aut"), agents(dc, "contributor", "ctb"))
            .distinct()
            .toList(),
        /* publisher            */ dc.texts("publisher").findFirst(),
        /* nothing              */ Optional.empty(),
        /* issued, date, created */ ForeignWords.date(
            Stream.of("issued", "date", "created").flatMap(dc::texts)),
        /* language             */ ForeignWords.languages(dc.texts("language")),
        /* subject              */ dc.texts("subject").distinct().toList(),
        /* spatial, coverage    */ dc.texts("spatial", "coverage")
            .filter(place -> !place.matches(".*\\d.*"))
            .distinct()
            .toList(),
        /* identifier           */ dc.texts("identifier")
            .map(ForeignWords::identifier)
            .distinct()
            .toList(),
        /* extent               */ joined(dc.texts("extent"), " ; "),
        /* abstract, description */ joined(dc.texts("abstract", "description"), "\n"));
  }

  private static Stream<Agent> agents(XmlTree dc, String element, String role) {
    return dc.texts(element).map(name -> new Agent(name, role));
  }

  private static Optional<String> joined(Stream<String> texts, String by) {
    return Optional.of(texts.collect(Collectors.joining(by))).filter(t -> !t.isEmpty());
  }
}
