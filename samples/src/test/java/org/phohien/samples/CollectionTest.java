package org.phohien.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.phohien.core.description.MarcFile;
import org.phohien.core.description.MarcReading;

/**
 * The committed collection holds together: what the list names is there, and each page has its
 * truth.
 */
class CollectionTest {

  @Test
  void everyListedFileExists() throws IOException {
    for (CSVRecord row : list()) {
      Path folder = Samples.collection().resolve(row.get("thư mục"));
      assertTrue(Files.isDirectory(folder), folder::toString);
      for (String file : row.get("tệp").split(";", -1)) {
        assertTrue(Files.exists(folder.resolve(file)), () -> folder + "/" + file);
      }
    }
  }

  @Test
  void everyListedItemHasTruthAndNoOther() throws IOException {
    assertEquals(list().stream().map(row -> row.get("mã")).sorted().toList(), Samples.items());
  }

  @Test
  void itemsHaveTheirPages() {
    Map<String, Integer> pages =
        Samples.items().stream()
            .collect(Collectors.toMap(item -> item, Samples::pages, Integer::max, TreeMap::new));
    assertEquals(
        Map.ofEntries(
            Map.entry("ban-do-hung-yen-1937", 1),
            Map.entry("bao-son-nam-1936-05-02", 2),
            Map.entry("bao-son-nam-1938-10-15", 2),
            Map.entry("dia-chi-pho-hien", 14),
            Map.entry("gioi-thieu-xich-dang", 3),
            Map.entry("hn-hung-yen-du-dia", 8),
            Map.entry("hn-moc-ban-son-nam", 1),
            Map.entry("so-do-pho-hien", 1),
            Map.entry("so-tay-canh-de", 2),
            Map.entry("tranh-van-mieu", 1)),
        pages);
  }

  @Test
  void wordsAreTheLinesInOrder() {
    for (String item : Samples.items()) {
      for (int page = 1; page <= Samples.pages(item); page++) {
        String between = item.startsWith("hn-") ? "" : " ";
        String words =
            Samples.trueWords(item, page).stream()
                .map(TrueWord::text)
                .collect(Collectors.joining(between));
        assertEquals(String.join(between, Samples.trueLines(item, page)), words, item + " " + page);
      }
    }
  }

  @Test
  void truthIsComposed() {
    for (String item : Samples.items()) {
      for (int page = 1; page <= Samples.pages(item); page++) {
        String text = String.join("\n", Samples.trueLines(item, page));
        assertTrue(Normalizer.isNormalized(text, Normalizer.Form.NFC), item + " " + page);
      }
    }
  }

  @Test
  void manuscriptHasCharactersOutsideTheBmp() {
    long outside =
        String.join("", Samples.trueLines("hn-hung-yen-du-dia", 7))
            .codePoints()
            .filter(Character::isSupplementaryCodePoint)
            .count();
    assertTrue(outside > 20, () -> outside + " characters");
  }

  @Test
  void recordsAreTenThatTheArchiveReadsWithoutComplaint() {
    try (Stream<MarcReading> records = MarcFile.read(Samples.collection().resolve("thu-muc.mrc"))) {
      List<MarcReading> all = records.toList();
      assertEquals(10, all.size());
      all.forEach(it -> assertInstanceOf(MarcReading.Read.class, it, it::toString));
    }
  }

  @Test
  void oneRecordHasItsTitleInTheOriginalScript() {
    try (Stream<MarcReading> records = MarcFile.read(Samples.collection().resolve("thu-muc.mrc"))) {
      assertEquals(
          List.of("興安輿地略志 /"),
          records
              .flatMap(it -> ((MarcReading.Read) it).record().getDataFields().stream())
              .filter(field -> field.getTag().equals("880"))
              .filter(field -> field.getSubfield('6').getData().startsWith("245"))
              .map(field -> field.getSubfield('a').getData())
              .toList());
    }
  }

  @Test
  void collectionStaysSmall() throws IOException {
    long total = bytes(Samples.collection()) + bytes(Samples.truth());
    assertTrue(total < 25_000_000, () -> total + " bytes");
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(Path::toFile).filter(File::isFile).mapToLong(File::length).sum();
    }
  }

  private static List<CSVRecord> list() throws IOException {
    try (var reader = Files.newBufferedReader(Samples.collection().resolve("danh-muc.csv"))) {
      return CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(reader)
          .getRecords();
    }
  }
}
