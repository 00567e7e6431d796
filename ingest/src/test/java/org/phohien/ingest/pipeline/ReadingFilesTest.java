package org.phohien.ingest.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phohien.core.alto.TextForm;
import org.phohien.core.model.Box;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Engine;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Line;
import org.phohien.core.model.Master;
import org.phohien.core.model.Page;
import org.phohien.core.model.PageId;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Pixels;
import org.phohien.core.model.Script;
import org.phohien.core.model.Word;
import org.phohien.core.vault.FileChange;
import org.phohien.core.vault.Vault;
import org.phohien.core.vault.Version;
import org.phohien.core.vault.ocfl.OcflVault;
import org.phohien.ingest.ocr.hannom.Readings;

/** Readings lie beside the text they belong to, and nowhere else. */
class ReadingFilesTest {

  private static final PageId ID = PageId.nth(new ItemId("hn-01"), 1);
  private static final Pixels SIZE = new Pixels(400, 600);
  private static final Checksum SCAN = Checksum.of(new byte[] {1});
  private static final Page PAGE =
      new Page(
          ID, "1", SIZE, new Master("masters/1.png", "image/png", 0, OptionalInt.empty(), SCAN));

  private final ReadingFiles files = new ReadingFiles(new Once<>(Readings::shipped));

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init") // set before each
  private Vault vault;

  @BeforeEach
  void open() {
    vault = OcflVault.open(folder.resolve("vault"), folder.resolve("work"), InstantSource.system());
  }

  @AfterEach
  void close() {
    vault.close();
  }

  @Test
  void textAndReadingsAreOneVersion() {
    Version head = keep(files.beside(List.of(text("大越史記", Script.HAN_NOM)), List.of(PAGE)));

    assertEquals(1, head.number().value());
    assertEquals(
        List.of("đại", "việt", "sử", "ký"), ReadingFiles.kept(vault, head, ID).orElseThrow().of(0));
  }

  @Test
  void printHasNone() {
    Version head = keep(files.beside(List.of(text("Kiều", Script.VIETNAMESE)), List.of(PAGE)));

    assertEquals(Optional.empty(), ReadingFiles.kept(vault, head, ID));
    assertEquals(List.of(), files.missing(vault, head, List.of(PAGE)));
  }

  @Test
  void readingsOfAnOlderTextAreNotBelieved() {
    keep(files.beside(List.of(text("大越史記", Script.HAN_NOM)), List.of(PAGE)));
    Version head = keep(List.of(text("興安", Script.HAN_NOM)));

    assertEquals(Optional.empty(), ReadingFiles.kept(vault, head, ID));
  }

  @Test
  void whatIsMissingIsFoundOnceAndSettled() {
    Version head = keep(List.of(text("大越", Script.HAN_NOM)));
    List<FileChange> missing = files.missing(vault, head, List.of(PAGE));
    assertEquals(1, missing.size());

    Version settled = keep(missing);
    assertEquals(List.of(), files.missing(vault, settled, List.of(PAGE)));
    assertTrue(ReadingFiles.kept(vault, settled, ID).isPresent());
  }

  @Test
  void textThatTurnsOutToBePrintLosesItsReadings() {
    keep(files.beside(List.of(text("大越", Script.HAN_NOM)), List.of(PAGE)));
    Version head = keep(files.beside(List.of(text("Kiều", Script.VIETNAMESE)), List.of(PAGE)));

    assertEquals(List.of(Vault.alto(ID)), List.copyOf(head.files().keySet()));
  }

  private Version keep(List<FileChange> changes) {
    return vault.put(
        ID.item(),
        vault.head(ID.item()).map(Version::number),
        changes,
        new Version.Note("test", "kept"));
  }

  private static FileChange text(String column, Script script) {
    List<Word> words = new ArrayList<>();
    Box box = new Box(100, 100, 50, 50);
    if (script == Script.HAN_NOM) {
      column.codePoints().forEach(c -> words.add(new Word(Character.toString(c), box, 0.9f)));
    } else {
      words.add(new Word(column, box, 0.9f));
    }
    PageText text =
        new PageText(
            ID,
            SIZE,
            SCAN,
            new Engine("hannom", "2", ""),
            List.of(),
            List.of(new Line(box, script, words)));
    return new FileChange.FromBytes(Vault.alto(ID), TextForm.ALTO.bytes(text));
  }
}
