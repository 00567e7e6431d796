package org.phohien.core.description;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.phohien.core.model.Dating;
import org.phohien.core.model.Description;
import org.phohien.core.model.DescriptionDraft;
import org.phohien.core.model.Item;
import org.phohien.core.model.Kind;

class MarcRoundTripTest {

  private static final URI SITE = URI.create("https://thuvien.example");

  @Test
  void descriptionComesBackAsItWentOut() {
    for (Item item : OneOfEachKind.all()) {
      for (byte[] file : List.of(binary(item), xml(item))) {
        MarcEntry entry = read(file);
        assertEquals(withDateOfIssue(item), entry.description());
        assertEquals(Optional.of(item.id()), entry.id());
        assertEquals(Optional.of(item.rights()), entry.rights());
      }
    }
  }

  @Test
  void kindComesBackWhereTheRecordTellsIt() {
    for (Item item : OneOfEachKind.all()) {
      Optional<Kind> expected =
          item.kind() instanceof Kind.CatalogueRecord()
              ? Optional.empty()
              : Optional.of(item.kind());
      assertEquals(expected, read(binary(item)).kind());
    }
  }

  @Test
  void writtenRecordIsReadByOthers() {
    for (Item item : OneOfEachKind.all()) {
      org.marc4j.MarcReader other =
          new org.marc4j.MarcStreamReader(new ByteArrayInputStream(binary(item)));
      assertTrue(other.hasNext());
      assertEquals(item.id().value(), other.next().getControlNumber());
    }
  }

  @Test
  void datesAreReadAsCataloguersWriteThem() {
    assertEquals(Dating.parse("1982"), MarcDate.read("1982"));
    assertEquals(Dating.parse("1936"), MarcDate.read("[1936]"));
    assertEquals(Dating.parse("1999"), MarcDate.read("c1999"));
    assertEquals(Dating.parse("19XX?"), MarcDate.read("[19--?]"));
    assertEquals(Dating.parse("192X"), MarcDate.read("[192-]"));
    assertEquals(Dating.parse("1831/1840"), MarcDate.read("1831-1840"));
    assertEquals(Dating.parse("1936-05-02"), MarcDate.read("1936-05-02"));
    assertEquals(Optional.empty(), MarcDate.read("s.a."));
  }

  @Test
  void codedDateIsTheLastResort() {
    assertEquals(Dating.parse("1936"), MarcDate.decoded("000000s1936    vm "));
    assertEquals(Dating.parse("1936-05-02"), MarcDate.decoded("000000e19360502vm "));
    assertEquals(Dating.parse("19XX"), MarcDate.decoded("000000s19uu    vm "));
    assertEquals(Optional.empty(), MarcDate.decoded("181222s9999||||xx "));
  }

  private static Description withDateOfIssue(Item item) {
    DescriptionDraft draft = item.description().draft();
    Source.stored(item).date().ifPresent(draft::date);
    return draft.finished();
  }

  private static byte[] binary(Item item) {
    return Iso2709.write(ToMarc.record(Source.served(item, SITE)));
  }

  private static byte[] xml(Item item) {
    return MarcXml.write(ToMarc.record(Source.served(item, SITE)));
  }

  private static MarcEntry read(byte[] file) {
    try (Stream<MarcReading> records = MarcFile.read(new ByteArrayInputStream(file))) {
      return assertInstanceOf(MarcReading.Read.class, records.findFirst().orElseThrow()).entry();
    }
  }
}
