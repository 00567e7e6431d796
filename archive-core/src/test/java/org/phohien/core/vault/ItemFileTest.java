package org.phohien.core.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.phohien.core.model.Examples;
import org.phohien.core.model.Georeference;
import org.phohien.core.model.Heading;
import org.phohien.core.model.Item;
import org.phohien.core.model.Kind;
import org.phohien.core.problem.ArchiveException;

class ItemFileTest {

  private static final String GOLDEN = "item.golden.json";

  @Test
  void itIsWrittenAsTheGoldenFileSays() throws IOException {
    byte[] written = ItemFile.write(Examples.rich("hn-01"));
    if ("write".equals(System.getProperty("golden"))) {
      Files.write(Path.of("src/test/resources/org/phohien/core/vault").resolve(GOLDEN), written);
    }
    try (InputStream golden =
        Objects.requireNonNull(ItemFileTest.class.getResourceAsStream(GOLDEN))) {
      assertEquals(new String(golden.readAllBytes(), UTF_8), new String(written, UTF_8));
    }
  }

  @Test
  void whatWasWrittenIsReadBack() {
    for (Item item :
        new Item[] {
          Examples.rich("hn-01"),
          Examples.book("dc-01", "Địa chí", 3),
          Examples.item(
              "bc-1", new Kind.Issue("Báo", Optional.empty(), Optional.of("7")), "Số 7", 1),
          Examples.item("bd-1", new Kind.MapSheet(OptionalInt.of(25_000)), "Bản đồ", 1),
          divided(),
          Examples.item("tm-1", new Kind.CatalogueRecord(), "Thư mục", 0)
        }) {
      assertEquals(item, ItemFile.read(ItemFile.write(item)));
      assertEquals(item, ItemFile.read(ItemFile.compact(item)));
    }
  }

  @Test
  void onlyWhatAnOlderArchiveCouldNotReadHasTheNewFormat() {
    assertTrue(text(Examples.book("dc-01", "Địa chí", 3)).contains("\"format\" : 1,"));
    assertTrue(text(divided()).contains("\"format\" : 2,"));
  }

  private static String text(Item item) {
    return new String(ItemFile.write(item), UTF_8);
  }

  /** A book with a table of contents and a map in it. */
  private static Item divided() {
    return Examples.book("dc-02", "Địa chí", 3)
        .withContents(
            List.of(new Heading("Chương I", "0001", 1), new Heading("Phố Hiến", "0003", 2)))
        .withGeoreferences(
            List.of(
                new Georeference(
                    "0002",
                    List.of(
                        new Georeference.Point(0, 0, 106.05, 20.65),
                        new Georeference.Point(2479, 10, 106.1, 20.65),
                        new Georeference.Point(10, 3507, -0.5, -20.6)))));
  }

  @Test
  void whatIsNoItemIsCorrupt() {
    for (String json :
        new String[] {
          "", "[]", "{\"format\": 1}", "{\"format\": 2, \"id\": \"a\"}", "{\"format\": 1, \"id\": "
        }) {
      assertThrows(ArchiveException.Corrupt.class, () -> ItemFile.read(json.getBytes(UTF_8)), json);
    }
  }

  @Test
  void aNewerFormatIsNamed() {
    ArchiveException newer =
        assertThrows(
            ArchiveException.Corrupt.class, () -> ItemFile.read("{\"format\": 9}".getBytes(UTF_8)));
    assertTrue(newer.getMessage().contains("format 9"));
  }
}
