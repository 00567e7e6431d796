package org.phohien.core.description;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.phohien.core.catalog.Dissemination;
import org.phohien.core.model.Description;
import org.phohien.core.model.Item;

class DisseminationsTest {

  @Test
  void everyKindIsValidInEveryFormat() {
    Schemas dublinCore = Schemas.of("oai/oai_dc.xsd");
    Schemas marc = Schemas.of("marc/MARC21slim.xsd");
    for (Item item : OneOfEachKind.all()) {
      List<Dissemination> all = Disseminations.of(item);
      assertEquals(List.of("oai_dc", "marc21"), all.stream().map(Dissemination::prefix).toList());
      assertEquals(List.of(), dublinCore.errors(all.getFirst().xml()));
      assertEquals(List.of(), marc.errors(all.getLast().xml()));
    }
  }

  @Test
  void publishingTwiceGivesTheSameBytes() {
    for (int i = 0; i < 2; i++) {
      assertArrayEquals(
          Disseminations.of(OneOfEachKind.localRecord()).get(i).xml(),
          Disseminations.of(OneOfEachKind.localRecord()).get(i).xml());
    }
  }

  @Test
  void addressIsLeftToBePutInWhenServed() {
    for (Dissemination record : Disseminations.of(OneOfEachKind.localRecord())) {
      assertTrue(text(record).contains(">{public}/item/dc-01<"), text(record));
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
    Schemas dublinCore = Schemas.of("oai/oai_dc.xsd");
    Schemas marc = Schemas.of("marc/MARC21slim.xsd");
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      Item item = OneOfEachKind.described(RandomDescription.of(random));
      List<Dissemination> all = Disseminations.of(item);
      assertEquals(List.of(), dublinCore.errors(all.getFirst().xml()));
      assertEquals(List.of(), marc.errors(all.getLast().xml()));
    }
  }

  private static String text(Dissemination record) {
    return new String(record.xml(), StandardCharsets.UTF_8);
  }
}
