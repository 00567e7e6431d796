package org.phohien.ingest.pairs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phohien.core.alto.AltoWriter;
import org.phohien.core.image.Png;
import org.phohien.core.model.Box;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Description;
import org.phohien.core.model.Direction;
import org.phohien.core.model.Engine;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Kind;
import org.phohien.core.model.Line;
import org.phohien.core.model.Master;
import org.phohien.core.model.Page;
import org.phohien.core.model.PageId;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Pixels;
import org.phohien.core.model.Rights;
import org.phohien.core.model.Script;
import org.phohien.core.model.Word;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.core.vault.FileChange;
import org.phohien.core.vault.ItemFile;
import org.phohien.core.vault.Vault;
import org.phohien.core.vault.Version;
import org.phohien.core.vault.ocfl.OcflVault;
import org.phohien.ingest.format.Limits;
import org.phohien.ingest.ocr.Reading;
import org.phohien.ingest.testing.Columns;
import org.phohien.ingest.testing.Natives;

/** Columns of a page that lies in the vault, given away with their text. */
class LinePairsTest {

  private static final ItemId ITEM = new ItemId("TK-1866");
  private static final PageId PAGE = PageId.nth(ITEM, 1);
  private static final Box COLUMN = new Box(720, 110, 64, 760);
  private static final Box HEADING = new Box(100, 20, 300, 60);
  private static final Pixels SIZE = Columns.page().size();

  @TempDir Path folder;

  @BeforeEach
  void keepAnItem() throws IOException {
    byte[] master = Png.encode(Columns.page(), 8);
    Checksum checksum = Checksum.of(master);
    Page page =
        new Page(
            PAGE,
            "1",
            SIZE,
            new Master("masters/1.png", "image/png", 0, OptionalInt.empty(), checksum));
    Item item =
        new Item(
            ITEM,
            new Kind.Manuscript(Direction.RIGHT_TO_LEFT),
            Description.titled("Truyện Kiều"),
            Rights.unknown(),
            List.of(page));
    PageText text =
        new PageText(
            PAGE,
            SIZE,
            checksum,
            new Engine("hannom", "1", "test"),
            List.of(),
            List.of(line(COLUMN, "興安省"), line(HEADING, "古時")));
    ByteArrayOutputStream alto = new ByteArrayOutputStream();
    AltoWriter.write(text, alto);
    try (Vault vault = vault()) {
      vault.put(
          ITEM,
          Optional.empty(),
          List.of(
              new FileChange.FromBytes(Vault.ITEM, ItemFile.write(item)),
              new FileChange.FromBytes("masters/1.png", master),
              new FileChange.FromBytes(Vault.alto(PAGE), alto.toByteArray())),
          new Version.Note("test", "kept"));
    }
  }

  @Test
  void columnsGoWithTheirTextAndHorizontalLinesDoNot() throws IOException {
    assertEquals(1, written(ITEM));
    assertEquals(
        List.of(
            "file\tscript\tpage\ttext", "columns/TK-1866_0001_001.png\than-nom\tTK-1866:0001\t興安省"),
        Files.readAllLines(folder.resolve("pairs/manifest.tsv")));
  }

  @Test
  void pictureIsTheColumnAsItWasScanned() throws IOException {
    written(ITEM);
    BufferedImage cut = ImageIO.read(folder.resolve("pairs/columns/TK-1866_0001_001.png").toFile());
    BufferedImage page = Columns.picture();
    BufferedImage expected =
        page.getSubimage(COLUMN.x(), COLUMN.y(), COLUMN.width(), COLUMN.height());
    assertArrayEquals(samples(expected), samples(cut));
  }

  @Test
  void itemThatIsNotThereIsNamed() {
    assertThrows(NotFound.class, () -> written(new ItemId("none")));
  }

  private int written(ItemId item) throws IOException {
    try (Vault vault = vault();
        Reading reading = new Reading(Natives.masters(), Limits.USUAL, List.of());
        LinePairs pairs = new LinePairs(vault, reading, folder.resolve("pairs"))) {
      return pairs.write(item);
    }
  }

  private Vault vault() {
    return OcflVault.open(folder.resolve("vault"), folder.resolve("work"), InstantSource.system());
  }

  private static Line line(Box box, String text) {
    List<Word> words =
        text.codePoints().mapToObj(c -> new Word(Character.toString(c), box, 1f)).toList();
    return new Line(box, Script.HAN_NOM, words);
  }

  private static int[] samples(BufferedImage image) {
    return image.getRaster().getSamples(0, 0, image.getWidth(), image.getHeight(), 0, (int[]) null);
  }
}
