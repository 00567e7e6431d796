package org.phohien.core.description;

import static org.phohien.core.description.Marc.control;
import static org.phohien.core.description.Marc.field;
import static org.phohien.core.description.Rule.row;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.marc4j.marc.DataField;
import org.marc4j.marc.Record;
import org.marc4j.marc.VariableField;
import org.phohien.core.model.Agent;
import org.phohien.core.model.Description;
import org.phohien.core.model.Kind;

/**
 * The description as MARC 21, in the fields of TCVN 7539:2005 and by Vietnamese custom: names in
 * direct order, no characters skipped in filing, publication in 260 (264 came after the standard
 * and older systems drop it). Punctuation between subfields is left to the display.
 */
final class ToMarc {

  static final List<Rule<Source, VariableField>> TABLE =
      List.of(
          row("id", "001", s -> Stream.of(control("001", s.item().id().value()))),
          row("kind, date, language", "008", s -> Stream.of(control("008", coded(s)))),
          row("ISBN", "020 $a", s -> Identifiers.isbns(s.description())),
          row("ISSN", "022 $a", s -> Identifiers.issns(s.description())),
          row("other identifiers", "024 8# $a", s -> Identifiers.others(s.description())),
          row("map scale", "034 1# $a $b", ToMarc::mathematicalData),
          row("-", "040 $b", _ -> Stream.of(field("040", "  ", "b", "vie"))),
          row("several languages", "041 $a", ToMarc::languages),
          row("date, where 260 $c can't say it", "046 $k $2", ToMarc::specialDate),
          row("DDC number", "082 $a $b", s -> Identifiers.classes(s.description())),
          row("first agent, when it made the work", "100/110 $a $4", ToMarc::mainEntry),
          row("title", "245 $a $b", s -> Stream.of(Titles.main(s.description()))),
          row("other titles in Latin letters", "246 3# $a", s -> Titles.latin(s.description())),
          row("map scale", "255 $a", ToMarc::scale),
          row("publisher, place, date", "260 $a $b $c", ToMarc::publication),
          row("physical", "300 $a $b $c", ToMarc::physical),
          row("serial, number", "490 0# $a $v", ToMarc::serial),
          row("access", "506 $a", s -> Stream.of(MarcRights.access(s.item().rights()))),
          row("summary", "520 $a", s -> texts("520", "  ", s.description().summary().stream())),
          row("rights statement", "540 $a $u", s -> Stream.of(MarcRights.use(s.item().rights()))),
          row("rights holder", "542 $d", s -> MarcRights.holder(s.item().rights())),
          row("reading direction", "546 $a", ToMarc::script),
          row(
              "subjects",
              "650 #4 $a $x",
              s -> s.description().subjects().stream().map(Headings::subject)),
          row("places", "651 #4 $a", s -> texts("651", " 4", s.description().places().stream())),
          row("kind", "655 #4 $a", ToMarc::genre),
          row("other agents", "700/710 $a $4", ToMarc::addedEntries),
          row("address", "856 4X $u $y", s -> Stream.of(address(s))),
          row("other titles in Han characters", "880 $6 $a", s -> Titles.han(s.description())),
          Rule.<Source, VariableField>row("pages", "-", _ -> Stream.empty())
              .losing("pages, their order and labels; see the manifest"));

  private ToMarc() {}

  /** The record; its fields stand in the order of the table. */
  static Record record(Source source) {
    Record record = Marc.record(MarcForm.of(source.item().kind()).leader());
    TABLE.stream().flatMap(rule -> rule.values().apply(source)).forEach(record::addVariableField);
    return record;
  }

  /**
   * 40 characters. The day the record was made (00-05) is not part of the item and stays zero:
   * {@code |} is not allowed there.
   */
  private static String coded(Source s) {
    Description d = s.description();
    return "000000"
        + MarcDate.coded(s.date())
        + d.publishedAt().map(MarcCountry::code).orElse(MarcCountry.UNKNOWN)
        + MarcForm.of(s.item().kind()).material()
        + d.languages().stream().findFirst().filter(ToMarc::isLanguage).orElse("und")
        + " d";
  }

  private static boolean isLanguage(String code) {
    return code.matches("[a-z]{3}");
  }

  private static Stream<VariableField> mathematicalData(Source s) {
    return denominator(s).map(n -> field("034", "1 ", "a", "a", "b", n)).stream()
        .map(VariableField.class::cast);
  }

  private static Stream<VariableField> scale(Source s) {
    return denominator(s).map(n -> field("255", "  ", "a", "Tỷ lệ 1:" + n)).stream()
        .map(VariableField.class::cast);
  }

  private static Optional<String> denominator(Source s) {
    return s.item().kind() instanceof Kind.MapSheet(var scale) && scale.isPresent()
        ? Optional.of(Integer.toString(scale.getAsInt()))
        : Optional.empty();
  }

  private static Stream<VariableField> languages(Source s) {
    List<String> codes = s.description().languages();
    if (codes.size() < 2) {
      return Stream.empty();
    }
    DataField field = field("041", "0 ");
    codes.forEach(code -> Marc.add(field, 'a', code));
    return Stream.of(field);
  }

  private static Stream<VariableField> specialDate(Source s) {
    return s.date().filter(MarcDate::needsCode).stream()
        .map(d -> field("046", "  ", "k", d.edtf(), "2", "edtf"));
  }

  /** Whether the first agent is the one under which the work is entered. */
  private static boolean hasMainEntry(Description d) {
    return !d.agents().isEmpty() && Roles.creates(d.agents().getFirst().role());
  }

  private static Stream<VariableField> mainEntry(Source s) {
    return hasMainEntry(s.description())
        ? Stream.of(Headings.agent("1", s.description().agents().getFirst()))
        : Stream.empty();
  }

  private static Stream<VariableField> addedEntries(Source s) {
    List<Agent> agents = s.description().agents();
    return agents.stream()
        .skip(hasMainEntry(s.description()) ? 1 : 0)
        .map(agent -> Headings.agent("7", agent));
  }

  private static Stream<VariableField> publication(Source s) {
    Description d = s.description();
    DataField field =
        field(
            "260",
            "  ",
            "a",
            d.publishedAt().orElse(""),
            "b",
            d.publisher().orElse(""),
            "c",
            s.date().map(MarcDate::written).orElse(""));
    return field.getSubfields().isEmpty() ? Stream.empty() : Stream.of(field);
  }

  private static Stream<VariableField> physical(Source s) {
    return s.description().physical().stream().map(Extent::field);
  }

  private static Stream<VariableField> serial(Source s) {
    return s.issue().stream()
        .map(i -> field("490", "0 ", "a", i.serial(), "v", i.number().orElse("")));
  }

  private static Stream<VariableField> script(Source s) {
    return s.item().kind() instanceof Kind.Manuscript(var reading)
        ? Stream.of(field("546", "  ", "a", Headings.script(reading)))
        : Stream.empty();
  }

  private static Stream<VariableField> genre(Source s) {
    return texts("655", " 4", Stream.of(MarcForm.of(s.item().kind()).genre()));
  }

  /** 856, second indicator: 1 a version of the work described, 2 only related to it. */
  private static VariableField address(Source s) {
    return s.item().pages().isEmpty()
        ? field("856", "42", "u", s.address(), "y", "Biểu ghi trên mạng")
        : field("856", "41", "u", s.address(), "y", "Bản số hóa");
  }

  /** A field for each text that is not empty. */
  private static Stream<VariableField> texts(String tag, String indicators, Stream<String> texts) {
    return texts.filter(t -> !t.isEmpty()).map(t -> field(tag, indicators, "a", t));
  }
}
