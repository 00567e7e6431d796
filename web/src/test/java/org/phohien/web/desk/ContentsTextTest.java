package org.phohien.web.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Description;
import org.phohien.core.model.Heading;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Kind;
import org.phohien.core.model.Master;
import org.phohien.core.model.Page;
import org.phohien.core.model.PageId;
import org.phohien.core.model.Pixels;
import org.phohien.core.model.Rights;

class ContentsTextTest {

  /** Two pages are called 5. */
  private static final List<String> LABELS = List.of("Bìa", "1", "5", "5", "Tờ 3b");

  @Test
  void blanksAreLevelsAndPagesAreNamedByTheirLabels() {
    String typed = "Bìa | Bìa\n\nChương I | 1\n  Phố Hiến | Tờ 3b\n\tBến | 0003\n";
    List<Heading> contents = ContentsText.read(typed, item()).orElseThrow();
    assertEquals(
        List.of(
            new Heading("Bìa", "0001", 1),
            new Heading("Chương I", "0002", 1),
            new Heading("Phố Hiến", "0005", 2),
            new Heading("Bến", "0003", 2)),
        contents);
  }

  @Test
  void whatIsWrittenIsReadBack() {
    List<Heading> contents =
        List.of(
            new Heading("Một | hai", "0002", 1),
            new Heading("Ba", "0004", 2),
            new Heading("Bốn", "0005", 3));
    Item item = item().withContents(contents);
    assertEquals(contents, ContentsText.read(ContentsText.write(item), item).orElseThrow());
  }

  @Test
  void anEntryIsAtMostOneLevelBelowTheOneBefore() {
    List<Heading> contents =
        ContentsText.read("      Sâu | 1\n        Sâu nữa | 1", item()).orElseThrow();
    assertEquals(List.of(1, 2), contents.stream().map(Heading::level).toList());
  }

  @Test
  void nothingIsNoTable() {
    assertTrue(ContentsText.read(" \n", item()).orElseThrow().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Chương I", "Chương I | 9", "| 1", "Chương I | 5"})
  void aLineWithoutAPageOfTheItemIsRefused(String typed) {
    assertTrue(ContentsText.read(typed, item()).isEmpty());
  }

  private static Item item() {
    ItemId id = new ItemId("dc-1");
    Master master =
        new Master(
            "masters/1.tif",
            "image/tiff",
            0,
            java.util.OptionalInt.empty(),
            Checksum.of(new byte[1]));
    List<Page> pages =
        IntStream.range(0, LABELS.size())
            .mapToObj(
                i -> new Page(PageId.nth(id, i + 1), LABELS.get(i), new Pixels(100, 100), master))
            .toList();
    return new Item(
        id, new Kind.LocalRecord(), Description.titled("Địa chí"), Rights.unknown(), pages);
  }
}
