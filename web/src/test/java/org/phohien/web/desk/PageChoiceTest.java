package org.phohien.web.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Description;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Kind;
import org.phohien.core.model.Master;
import org.phohien.core.model.Page;
import org.phohien.core.model.PageId;
import org.phohien.core.model.Pixels;
import org.phohien.core.model.Rights;

class PageChoiceTest {

  private static final List<String> LABELS = List.of("1a", "1b", "2", "3", "3-bis", "4");

  @ParameterizedTest
  @CsvSource({
    "1a, 0001",
    "2, 0003",
    "2-4, 0003 0004 0005 0006",
    "2 – 3, 0003 0004",
    "3-bis, 0005",
    "'4, 1A', 0001 0006",
    "'2-3; 3-4', 0003 0004 0005 0006",
  })
  void pagesAreNamedByTheirLabels(String typed, String keys) {
    assertEquals(Optional.of(List.of(keys.split(" "))), PageChoice.of(item(), typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"9", "2-9", "4-2", "x", "2-", "-2", ",", "2,,3"})
  void pagesThatAreNotThereAreRefused(String typed) {
    assertEquals(Optional.empty(), PageChoice.of(item(), typed));
  }

  @Test
  void nothingMeansAll() {
    assertEquals(6, PageChoice.of(item(), " ").orElseThrow().size());
  }

  private static Item item() {
    ItemId id = new ItemId("hn-1");
    List<Page> pages = new ArrayList<>();
    for (String label : LABELS) {
      pages.add(
          new Page(
              PageId.nth(id, pages.size() + 1),
              label,
              new Pixels(10, 10),
              new Master(
                  "masters/" + label + ".tif",
                  "image/tiff",
                  0,
                  OptionalInt.empty(),
                  Checksum.of(new byte[] {1}))));
    }
    return new Item(
        id, new Kind.LocalRecord(), Description.titled("Sách"), Rights.unknown(), pages);
  }
}
