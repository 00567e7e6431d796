package org.phohien.core.description;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.phohien.core.model.Description;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Kind;
import org.phohien.core.model.Rights;

/** Records of other houses: good, old, broken. */
class ForeignMarcTest {

  @Test
  void everyRecordOfAVietnameseLibraryIsRead() throws IOException {
    try (Stream<MarcReading> all = RealRecords.read()) {
      List<Description> read = all.map(r -> ((MarcReading.Read) r).entry().description()).toList();
      assertEquals(10_000, read.size());
      assertTrue(
          read.stream().allMatch(d -> Normalizer.isNormalized(d.title(), Normalizer.Form.NFC)));
      assertEquals("Thư mục Nguyễn Trãi: Đến năm 2005", read.get(2).title());
      assertEquals(2, read.stream().filter(d -> d.title().equals(FromMarc.UNTITLED)).count());
    }
  }

  @Test
  void theirDisseminationsAreValid() throws IOException {
    Map<String, Schemas> schemas = DisseminationsTest.schemas();
    try (Stream<MarcReading> all = RealRecords.read()) {
      all.limit(4_000)
          .forEach(r ->
              DisseminationsTest.validate(
                  Disseminations.of(
                      item((MarcReading.Read) r),
                      Set.of(),
                      NativeMarc.read(r.bytes(), Optional.empty())),
                  schemas));
    }
  }

  @Test
  void brokenFilesAreToldRecordByRecord() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(Shared.path("marc/fixtures"))) {
      files = all.filter(f -> f.toString().matches(".*\\.(mrc|dat|xml)")).sorted().toList();
    }
    int read = 0;
    int refused = 0;
    List<String> silent = new ArrayList<>();
    for (Path file : files) {
      int before = read + refused;
      try (Stream<MarcReading> all = MarcFile.read(file)) {
        for (MarcReading reading : (Iterable<MarcReading>) all::iterator) {
          if (reading instanceof MarcReading.Read record) {
            record.entry();
            read++;
          } else {
            refused++;
          }
          assertEquals(read + refused - before, reading.number(), file.toString());
        }
      }
      if (read + refused == before) {
        silent.add(file.getFileName().toString());
      }
    }
    assertEquals(List.of(), silent);
    assertTrue(read > 200 && refused > 10, read + " read, " + refused + " refused");
  }

  private static Item item(MarcReading.Read record) {
    return new Item(
        new ItemId("r-" + record.number()),
        new Kind.CatalogueRecord(),
        record.entry().description(),
        Rights.unknown(),
        List.of());
  }
}
