package org.phohien.core.description;

import static org.phohien.core.description.Marc.fields;
import static org.phohien.core.description.Marc.value;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.marc4j.marc.DataField;
import org.marc4j.marc.Record;
import org.phohien.core.model.Agent;
import org.phohien.core.model.Dating;
import org.phohien.core.model.Description;
import org.phohien.core.model.ItemId;

/**
 * MARC 21 as the archive's description. Punctuation that parts subfields (ISBD) is taken off. The
 * table is {@link #description}: a line for each part of the description. Lost are notes (5XX but
 * 520), editions (250), series (4XX) and holdings (852, 952); the native record keeps them.
 */
final class FromMarc {

  /** What a cataloguer writes for a work without a title (AACR2 1.1B7: supplied, in brackets). */
  static final String UNTITLED = "[Không có nhan đề]";

  private FromMarc() {}

  static MarcEntry entry(Record record) {
    return new MarcEntry(
        description(record), id(record), MarcKind.of(record), MarcRights.read(record));
  }

  private static Description description(Record record) {
    return new Description(
        /* 245 $a $b $n $p  */ Titles.main(record).orElse(UNTITLED),
        /* 246, 880 of 24X  */ Titles.others(record),
        /* 1XX, 7XX         */ agents(record),
        /* 264 #1, 260 $b   */ publication(record, 'b'),
        /* 264 #1, 260 $a   */ publication(record, 'a'),
        /* 046, 260 $c, 008 */ date(record),
        /* 041 $a, 008      */ languages(record),
        /* 650, 653         */ subjects(record),
        /* 651 $a           */ texts(record, "651", "a"),
        /* 020, 022, 024, … */ Identifiers.read(record),
        /* 300              */ fields(record, "300").findFirst().map(Extent::text),
        /* 520 $a           */ joined(texts(record, "520", "a"), "\n"));
  }

  private static List<Agent> agents(Record record) {
    Stream<Agent> main = fields(record, "100", "110", "111").map(f -> Headings.agent(f, "aut"));
    Stream<Agent> added =
        fields(record, "700", "710", "711", "720").map(f -> Headings.agent(f, "ctb"));
    return Stream.concat(main, added).filter(a -> !a.name().equals(Headings.NAMELESS)).toList();
  }

  private static Optional<String> publication(Record record, char code) {
    return publications(record).flatMap(f -> value(f, code).stream()).findFirst().map(Isbd::strip);
  }

  private static Optional<Dating> date(Record record) {
    Stream<Dating> coded =
        fields(record, "046")
            .filter(f -> value(f, '2').filter("edtf"::equals).isPresent())
            .flatMap(f -> value(f, 'k').stream())
            .flatMap(d -> Dating.parse(d).stream());
    Stream<Dating> written =
        publications(record)
            .flatMap(f -> value(f, 'c').stream())
            .flatMap(d -> MarcDate.read(Isbd.strip(d)).stream());
    return Stream.concat(coded, written)
        .findFirst()
        .or(() -> Marc.control(record, 8).flatMap(MarcDate::decoded));
  }

  /** 264 with second indicator 1 is publication; without one, 260. */
  private static Stream<DataField> publications(Record record) {
    return Stream.concat(
        fields(record, "264").filter(f -> f.getIndicator2() == '1'), fields(record, "260"));
  }

  private static List<String> languages(Record record) {
    List<String> several = texts(record, "041", "a");
    // Older records write the codes of one field together: vieeng.
    Stream<String> codes =
        several.isEmpty()
            ? Marc.control(record, 8).filter(c -> c.length() >= 38).stream()
                .map(c -> c.substring(35, 38))
            : several.stream().flatMap(c -> Stream.of(c.split("(?<=\\G.{3})")));
    return codes.filter(c -> c.matches("[a-z]{3}") && !c.matches("und|zxx")).distinct().toList();
  }

  private static List<String> subjects(Record record) {
    return fields(record, "650", "653")
        .flatMap(
            f -> f.getTag().equals("653") ? Marc.values(f, "a") : Stream.of(Headings.subject(f)))
        .map(Isbd::strip)
        .filter(s -> !s.isBlank())
        .toList();
  }

  private static List<String> texts(Record record, String tag, String codes) {
    return fields(record, tag)
        .flatMap(f -> Marc.values(f, codes))
        .map(Isbd::strip)
        .filter(t -> !t.isBlank())
        .toList();
  }

  private static Optional<String> joined(List<String> texts, String by) {
    return texts.isEmpty()
        ? Optional.empty()
        : Optional.of(texts.stream().collect(Collectors.joining(by)));
  }

  /** The control number with what an id can't hold made into hyphens. */
  private static Optional<ItemId> id(Record record) {
    return Marc.control(record, 1)
        .map(n -> n.strip().replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("\\.{2,}", "."))
        .filter(ItemId::isValid)
        .map(ItemId::new);
  }
}
