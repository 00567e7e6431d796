package org.phohien.ingest.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
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
import org.phohien.core.alto.AltoReader;
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
import org.phohien.core.model.Suggestion;
import org.phohien.core.model.Word;
import org.phohien.core.vault.FileChange;
import org.phohien.core.vault.SuggestionFile;
import org.phohien.core.vault.Vault;
import org.phohien.core.vault.Version;
import org.phohien.core.vault.ocfl.OcflVault;
import org.phohien.ingest.ocr.hannom.Readings;
import org.phohien.ingest.works.WorksFolder;

/** A page that agrees with a known work gets a suggestion beside its text, which stays as it is. */
class SuggestionFilesTest {

  private static final PageId ID = PageId.nth(new ItemId("hn-01"), 1);
  private static final Pixels SIZE = new Pixels(400, 600);
  private static final Checksum SCAN = Checksum.of(new byte[] {1});
  private static final Page PAGE =
      new Page(
          ID, "1", SIZE, new Master("masters/1.png", "image/png", 0, OptionalInt.empty(), SCAN));
  private static final List<String> VERSES = List.of("天地玄黃宇宙洪荒", "日月盈昃辰宿列張", "寒來暑往秋收冬藏");
  private static final List<String> MISREAD = List.of("天地玄黃字宙洪荒", "日月盈昃辰宿列張", "寒來暑住秋收冬藏");

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init") // set before each
  private Vault vault;

  @SuppressWarnings("NullAway.Init") // set before each
  private SuggestionFiles files;

  @BeforeEach
  void open() throws IOException {
    Path works = Files.createDirectories(folder.resolve("works"));
    Files.write(works.resolve("Thiên tự văn.txt"), VERSES);
    files = new SuggestionFiles(new WorksFolder(works));
    vault = OcflVault.open(folder.resolve("vault"), folder.resolve("work"), InstantSource.system());
  }

  @AfterEach
  void close() {
    vault.close();
  }

  @Test
  void passageIsSuggestedAndTheTextLeftAsItWasRead() throws IOException {
    Version head = keep(files.beside(List.of(text(MISREAD)), List.of(PAGE)));

    Suggestion found = SuggestionFile.kept(vault, head, ID).orElseThrow();
    assertEquals("Thiên tự văn", found.work());
    assertEquals(1, found.firstRow());
    assertEquals(3, found.lastRow());
    assertEquals(92, found.percent());
    assertEquals(VERSES, found.lines().stream().map(Suggestion.OfLine::text).toList());
    byte[] alto = vault.open(ID.item(), Vault.alto(ID)).readAllBytes();
    PageText kept = AltoReader.read(new ByteArrayInputStream(alto), "test");
    assertEquals(String.join("\n", MISREAD), kept.text());
  }

  @Test
  void pageThatIsRightAlreadyGetsNone() {
    Version head = keep(files.beside(List.of(text(VERSES)), List.of(PAGE)));

    assertEquals(Optional.empty(), SuggestionFile.kept(vault, head, ID));
  }

  @Test
  void suggestionForAnOlderTextIsNotShown() {
    keep(files.beside(List.of(text(MISREAD)), List.of(PAGE)));
    Version head = keep(List.of(text(List.of("興安省"))));

    assertEquals(Optional.empty(), SuggestionFile.kept(vault, head, ID));
  }

  @Test
  void newTextOfAnotherKindTakesTheSuggestionAway() {
    keep(files.beside(List.of(text(MISREAD)), List.of(PAGE)));
    Version head = keep(files.beside(List.of(text(List.of("興安省"))), List.of(PAGE)));

    assertEquals(List.of(Vault.alto(ID)), List.copyOf(head.files().keySet()));
  }

  @Test
  void takenPassageBecomesTheTextWithItsReadings() throws IOException {
    Version head = keep(files.beside(List.of(text(MISREAD)), List.of(PAGE)));
    Version settled = settle(head, true);

    byte[] alto = vault.open(ID.item(), Vault.alto(ID)).readAllBytes();
    PageText kept = AltoReader.read(new ByteArrayInputStream(alto), "test");
    assertEquals(String.join("\n", VERSES), kept.text());
    assertEquals("字", kept.lines().getFirst().words().get(4).alternatives().getFirst().text());
    assertEquals("vũ", ReadingFiles.kept(vault, settled, ID).orElseThrow().of(0).get(4));
    assertFalse(settled.files().containsKey(Vault.suggestion(ID)));
  }

  @Test
  void declinedPassageLeavesTheText() {
    Version head = keep(files.beside(List.of(text(MISREAD)), List.of(PAGE)));
    Version settled = settle(head, false);

    assertEquals(head.files().get(Vault.alto(ID)), settled.files().get(Vault.alto(ID)));
    assertFalse(settled.files().containsKey(Vault.suggestion(ID)));
  }

  private Version settle(Version head, boolean taken) {
    Suggestion suggestion = SuggestionFile.kept(vault, head, ID).orElseThrow();
    PassageDecision decision = new PassageDecision(ID.item(), ID.key(), suggestion.text(), taken);
    ReadingFiles readings = new ReadingFiles(new Once<>(Readings::shipped));
    return keep(decision.changes(vault, readings, PAGE, suggestion));
  }

  private Version keep(List<FileChange> changes) {
    return vault.put(
        ID.item(),
        vault.head(ID.item()).map(Version::number),
        changes,
        new Version.Note("test", "kept"));
  }

  private static FileChange text(List<String> columns) {
    List<Line> lines = new ArrayList<>();
    for (String column : columns) {
      List<Word> words = new ArrayList<>();
      column
          .codePoints()
          .forEach(character -> {
            Box box = new Box(300 - 50 * lines.size(), 50 * words.size(), 50, 50);
            words.add(new Word(Character.toString(character), box, 0.9f));
          });
      lines.add(new Line(new Box(300 - 50 * lines.size(), 0, 50, 500), Script.HAN_NOM, words));
    }
    Engine engine = new Engine("hannom", "2", "test");
    PageText text = new PageText(ID, SIZE, SCAN, engine, List.of(), lines);
    return new FileChange.FromBytes(Vault.alto(ID), TextForm.ALTO.bytes(text));
  }
}
