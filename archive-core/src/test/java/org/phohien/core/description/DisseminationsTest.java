package org.phohien.core.description;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.phohien.core.catalog.Dissemination;
import org.phohien.core.model.Description;
import org.phohien.core.model.Item;
import org.phohien.core.model.Page;
import org.phohien.core.model.PageId;
import org.phohien.core.model.Rights;

class DisseminationsTest {

  /** What each record must be valid against; nobody offers a schema of oai_qdc that can be used. */
  private static final Map<String, List<String>> SCHEMAS =
      Map.of(
          "oai_dc", List.of("oai/oai_dc.xsd"),
          "marc21", List.of("marc/MARC21slim.xsd"),
          "mods", List.of("mods/mods.xsd"),
          "edm", List.of("edm/EDM.xsd"),
          "mets", List.of("mets/mets-1.12.1.xsd", "mods/mods.xsd"));

  @Test
  void everyKindIsValidInEveryFormat() {
    Map<String, Schemas> schemas = schemas();
    for (Item item : OneOfEachKind.all()) {
      List<Dissemination> all = Disseminations.of(item, withText(item));
      List<String> prefixes = all.stream().map(Dissemination::prefix).toList();
      assertEquals(List.of("oai_dc", "oai_qdc", "marc21", "mods", "edm"), prefixes.subList(0, 5));
      assertEquals(!item.pages().isEmpty(), prefixes.contains("mets"));
      validate(all, schemas);
    }
  }

  @Test
  void publishingTwiceGivesTheSameBytes() {
    List<Dissemination> once = Disseminations.of(OneOfEachKind.localRecord());
    List<Dissemination> again = Disseminations.of(OneOfEachKind.localRecord());
    for (int i = 0; i < once.size(); i++) {
      assertArrayEquals(once.get(i).xml(), again.get(i).xml());
    }
  }

  @Test
  void pagesThatNotAnyoneMaySeeAreCountedAndTheirFilesLeftOut() {
    Item open = OneOfEachKind.localRecord();
    Item closed =
        open.with(new Rights(Rights.NOT_EVALUATED, Rights.Access.READING_ROOM, Optional.empty()));
    for (String prefix : List.of("mets", "edm")) {
      assertTrue(record(open, prefix).contains("/full/max/"), prefix);
      assertFalse(record(closed, prefix).contains("/full/max/"), prefix);
    }
    assertTrue(record(open, "mets").contains("/text/dc-01/0001.alto.xml"));
    assertFalse(record(closed, "mets").contains("/text/"));
    assertTrue(record(closed, "mets").contains("ID=\"PAGE-0001\""));
  }

  @Test
  void aPageWithoutTextHasNoTextInMets() {
    String mets = text(Disseminations.of(OneOfEachKind.localRecord()).getLast());
    assertTrue(mets.contains("IMAGE-0001"), mets);
    assertFalse(mets.contains("FULLTEXT"), mets);
  }

  @Test
  void europeanaFindsWhatItAsksOfEachThing() {
    for (Item item : OneOfEachKind.all()) {
      String edm = record(item, "edm");
      assertTrue(edm.contains("<edm:dataProvider>{library}</edm:dataProvider>"), edm);
      assertTrue(edm.contains("<edm:isShownAt rdf:resource=\"{public}/item/" + item.id()), edm);
      assertTrue(edm.contains("<dc:type>"), edm);
      assertTrue(!edm.contains(">TEXT<") || edm.contains("<dc:language>"), edm);
    }
  }

  @Test
  void addressIsLeftToBePutInWhenServed() {
    for (Dissemination record : Disseminations.of(OneOfEachKind.localRecord())) {
      assertTrue(text(record).matches("(?s).*[>\"]\\{public}/item/dc-01[#<\"].*"), text(record));
      assertFalse(text(record).startsWith("<?xml"));
    }
  }

  @Test
  void markOfTheAddressInATitleIsOnlyText() {
    Item item = OneOfEachKind.described(Description.titled("Bàn về {public}/item"));
    for (Dissemination record : Disseminations.of(item)) {
      assertTrue(text(record).contains("Bàn về &#123;public}/item"), text(record));
    }
  }

  @Test
  void charactersThatXmlCannotHoldAreLeftOff() {
    Item item =
        OneOfEachKind.described(Description.titled("a\u0000b\u001Dc\uD840d\uFFFEe\u0085f\fg"));
    for (Dissemination record : Disseminations.of(item)) {
      assertTrue(text(record).contains(">abcdefg<"), text(record));
    }
  }

  @Test
  void charactersOutsideTheBasicPlaneAreKept() {
    for (Dissemination record : Disseminations.of(OneOfEachKind.manuscript())) {
      assertTrue(text(record).contains("傳詩𡨸喃"), text(record));
    }
  }

  @Test
  void anyTextGivesValidRecords() {
    Map<String, Schemas> schemas = schemas();
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      Item item = OneOfEachKind.described(RandomDescription.of(random));
      validate(Disseminations.of(item), schemas);
    }
  }

  static Map<String, Schemas> schemas() {
    Map<String, Schemas> schemas = new HashMap<>();
    SCHEMAS.forEach(
        (prefix, files) -> schemas.put(prefix, Schemas.of(files.toArray(String[]::new))));
    return schemas;
  }

  static void validate(List<Dissemination> all, Map<String, Schemas> schemas) {
    for (Dissemination record : all) {
      Schemas schema = schemas.get(record.prefix());
      if (schema != null) {
        assertEquals(List.of(), schema.errors(record.xml()), record.prefix());
      }
    }
  }

  private static Set<PageId> withText(Item item) {
    return item.pages().stream().map(Page::id).collect(Collectors.toSet());
  }

  private static String record(Item item, String prefix) {
    return Disseminations.of(item, withText(item)).stream()
        .filter(record -> record.prefix().equals(prefix))
        .map(DisseminationsTest::text)
        .findFirst()
        .orElseThrow();
  }

  private static String text(Dissemination record) {
    return new String(record.xml(), StandardCharsets.UTF_8);
  }
}
