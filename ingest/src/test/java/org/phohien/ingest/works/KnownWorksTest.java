package org.phohien.ingest.works;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.core.problem.ArchiveException.NotFound;

/** A page of a work is known again, however badly it was read; another text is not. */
class KnownWorksTest {

  private final Random random = new Random(1866);

  @TempDir Path folder;

  private List<String> verses = List.of();

  @BeforeEach
  void makeWorks() throws IOException {
    verses = verses(300);
    Files.write(folder.resolve("tap-mot.txt"), verses);
    Files.write(folder.resolve("tap-hai.txt"), verses(300));
    Files.writeString(folder.resolve("ghi-chu.md"), "no work");
  }

  @Test
  void pageReadHalfWrongIsFoundWithItsPassage() {
    List<String> page = verses.subList(100, 120);

    Passage found = KnownWorks.in(folder).of(misread(page, 0.45)).orElseThrow();

    assertEquals("tap-mot", found.work());
    assertEquals(101, found.firstLine());
    assertEquals(120, found.lastLine());
    assertEquals(0.55, found.agreement(), 0.08);
    long same =
        java.util.stream.IntStream.range(0, page.size())
            .filter(i -> found.columns().get(i).equals(page.get(i)))
            .count();
    assertTrue(same >= 18, found.columns().toString());
  }

  @Test
  void columnThatWasMissedDoesNotShiftTheRest() {
    List<String> page = new ArrayList<>(verses.subList(40, 60));
    page.remove(7);

    Passage found = KnownWorks.in(folder).of(misread(page, 0.2)).orElseThrow();

    assertEquals(verses.get(41), found.columns().get(1));
    assertEquals(verses.get(59), found.columns().getLast());
  }

  @Test
  void firstAndLastPageAreFound() {
    KnownWorks works = KnownWorks.in(folder);
    assertEquals(1, works.of(misread(verses.subList(0, 10), 0.3)).orElseThrow().firstLine());
    assertEquals(300, works.of(misread(verses.subList(290, 300), 0.3)).orElseThrow().lastLine());
  }

  @Test
  void otherTextAndBlankPageAreOfNoWork() {
    KnownWorks works = KnownWorks.in(folder);
    assertEquals(Optional.empty(), works.of(verses(20)));
    assertEquals(Optional.empty(), works.of(List.of()));
    assertEquals(Optional.empty(), works.of(List.of("", "Quốc ngữ")));
  }

  @Test
  void folderThatIsNotThereAndTextInAnotherCodeAreNamed() throws IOException {
    assertThrows(NotFound.class, () -> KnownWorks.in(folder.resolve("none")));
    Files.write(folder.resolve("cu.txt"), "Kiều".getBytes(StandardCharsets.UTF_16));
    assertThrows(Invalid.class, () -> KnownWorks.in(folder));
  }

  private List<String> misread(List<String> page, double wrong) {
    return page.stream()
        .map(column ->
            column
                .codePoints()
                .map(c -> random.nextDouble() < wrong ? character() : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString())
        .toList();
  }

  private List<String> verses(int count) {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder verse = new StringBuilder();
      for (int j = 0; j < (i % 2 == 0 ? 6 : 8); j++) {
        verse.appendCodePoint(character());
      }
      made.add(verse.toString());
    }
    return made;
  }

  private int character() {
    return 0x4E00 + random.nextInt(3000);
  }
}
