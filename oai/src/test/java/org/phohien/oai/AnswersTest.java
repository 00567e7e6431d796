package org.phohien.oai;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.phohien.core.description.OneOfEachKind;
import org.phohien.core.description.Schemas;

/** Each verb and each error: the answer byte for byte, and valid against the schemas. */
class AnswersTest {

  private record Case(String name, String query) {}

  private static final List<Case> CASES =
      List.of(
          new Case("identify", "verb=Identify"),
          new Case("formats", "verb=ListMetadataFormats"),
          new Case(
              "formats-of-item", "verb=ListMetadataFormats&identifier=oai:thuvien.example:dc-01"),
          new Case("sets", "verb=ListSets"),
          new Case("identifiers", "verb=ListIdentifiers&metadataPrefix=oai_dc"),
          new Case("records-oai_dc", "verb=ListRecords&metadataPrefix=oai_dc"),
          new Case("records-marc21", "verb=ListRecords&metadataPrefix=marc21&set=dia-chi"),
          new Case(
              "record-oai_qdc",
              "verb=GetRecord&metadataPrefix=oai_qdc&identifier=oai:thuvien.example:dc-01"),
          new Case(
              "record-mods",
              "verb=GetRecord&metadataPrefix=mods&identifier=oai:thuvien.example:dc-01"),
          new Case(
              "record-edm",
              "verb=GetRecord&metadataPrefix=edm&identifier=oai:thuvien.example:dc-01"),
          new Case(
              "record-mets",
              "verb=GetRecord&metadataPrefix=mets&identifier=oai:thuvien.example:dc-01"),
          new Case(
              "records-of-a-day",
              "verb=ListIdentifiers&metadataPrefix=oai_dc&from=2026-11-22&until=2026-11-22&set=han-nom"),
          new Case(
              "record", "verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:thuvien.example:hn-3"),
          new Case(
              "record-deleted",
              "verb=GetRecord&metadataPrefix=marc21&identifier=oai:thuvien.example:bd-25"),
          new Case("bad-verb", "verb=Harvest"),
          new Case("bad-verb-missing", ""),
          new Case("bad-verb-repeated", "verb=Identify&verb=Identify"),
          new Case("bad-argument-unknown", "verb=Identify&color=red"),
          new Case("bad-argument-missing", "verb=ListRecords"),
          new Case(
              "bad-argument-repeated",
              "verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc"),
          new Case("bad-argument-date", "verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-30"),
          new Case(
              "bad-argument-granularity",
              "verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-01&until=2026-01-02T00:00:00Z"),
          new Case(
              "bad-argument-range",
              "verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-02&until=2026-01-01"),
          new Case(
              "bad-argument-exclusive",
              "verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=abc"),
          new Case("bad-token", "verb=ListRecords&resumptionToken=%00%EF%BF%BE<abc>"),
          new Case("bad-token-sets", "verb=ListSets&resumptionToken=abc"),
          new Case("cannot-disseminate", "verb=ListRecords&metadataPrefix=ead"),
          new Case(
              "cannot-disseminate-item",
              "verb=GetRecord&metadataPrefix=ead&identifier=oai:thuvien.example:hn-3"),
          new Case(
              "unknown-identifier",
              "verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:thuvien.example:none"),
          new Case(
              "unknown-namespace",
              "verb=ListMetadataFormats&identifier=http://elsewhere.example/a%2520b"),
          new Case("bad-argument-identifier", "verb=ListMetadataFormats&identifier=oai:a%25b"),
          new Case("no-records", "verb=ListRecords&metadataPrefix=oai_dc&until=1999-12-31"),
          new Case("no-such-set", "verb=ListRecords&metadataPrefix=oai_dc&set=video:old"));

  /** EDM's schemas exclude those of Dublin Core, and oai_qdc has none: see DisseminationsTest. */
  private static final Set<String> ELSEWHERE = Set.of("record-edm", "record-oai_qdc");

  @TestFactory
  Stream<DynamicTest> eachAnswerIsAsItWas() {
    House house = house();
    return CASES.stream()
        .map(c ->
            DynamicTest.dynamicTest(
                c.name(), () -> Golden.check(c.name() + ".xml", readable(house.text(c.query())))));
  }

  @TestFactory
  Stream<DynamicTest> eachAnswerIsValid() {
    Schemas schemas =
        Schemas.of(
            "oai/OAI-PMH.xsd",
            "oai/oai_dc.xsd",
            "oai/oai-identifier.xsd",
            "marc/MARC21slim.xsd",
            "mods/mods.xsd",
            "mets/mets-1.12.1.xsd");
    House house = house();
    return CASES.stream()
        .filter(c -> !ELSEWHERE.contains(c.name()))
        .map(c ->
            DynamicTest.dynamicTest(
                c.name(), () -> assertEquals(List.of(), schemas.errors(house.ask(c.query())))));
  }

  /** Pages of four, so that the list of six items has two parts; the map is withdrawn. */
  private static House house() {
    House house = House.with(4, OneOfEachKind.all());
    house.withdraw("bd-25");
    house.pass(java.time.Duration.ofMinutes(1));
    return house;
  }

  /** A line for each element, for the eye of who reads a change. */
  private static String readable(String xml) {
    return new String(xml.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
        .replaceAll("><", ">\n<")
        .concat("\n");
  }
}
