package org.phohien.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phohien.core.access.Viewer;
import org.phohien.core.catalog.Change;
import org.phohien.core.catalog.Entry;
import org.phohien.core.model.Box;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Description;
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
import org.phohien.core.search.HitBox;
import org.phohien.core.search.IndexedItem;
import org.phohien.core.search.lucene.LuceneEngine;
import org.phohien.core.text.Token;
import org.phohien.core.text.Tokens;
import org.phohien.core.vault.VersionNumber;

/**
 * The boxes a search marks are those of the print, on the pixels of the committed images: every
 * word of a page is looked for and its boxes are held against the ink.
 */
class HitBoxesTest {

  private static final Pixels SIZE = new Pixels(4000, 4000);
  private static final Checksum IMAGE = Checksum.of(new byte[0]);

  @TempDir Path folder;

  /** Where columns are cut close to each other, ink of a neighbour spoils some otherwise good. */
  @ParameterizedTest
  @CsvSource({
    "dia-chi-pho-hien, 6, VIETNAMESE, dia-chi-pho-hien/trang-06.png, 98",
    "dia-chi-pho-hien, 12, VIETNAMESE, dia-chi-pho-hien/trang-12.png, 94",
    "hn-moc-ban-son-nam, 1, HAN_NOM, hn-moc-ban-son-nam/to-3.png, 80"
  })
  void markedBoxesAreWhereTheInkIs(String item, int page, Script script, String file, int percent)
      throws IOException {
    Ink ink = Ink.of(Samples.collection().resolve(file));
    Set<Box> marked = marked(item, page, script);
    Set<Box> printed = new LinkedHashSet<>();
    Samples.trueWords(item, page).stream()
        .filter(w -> !Tokens.of(w.text()).isEmpty())
        .forEach(w -> printed.add(box(w)));

    assertEquals(printed, marked, "each printed word is found, where it stands and nowhere else");
    assertTrue(share(marked, ink, b -> b) >= percent, () -> share(marked, ink, b -> b) + " %");

    // The measure itself: boxes a little off are told from good ones.
    for (int[] off : new int[][] {{6, 0}, {-6, 0}, {0, 6}, {0, -6}}) {
      int shifted =
          share(marked, ink, b -> new Box(b.x() + off[0], b.y() + off[1], b.width(), b.height()));
      assertTrue(shifted <= 5, () -> "shifted boxes pass: " + shifted + " %");
    }
    int grown = share(marked, ink, b -> new Box(b.x(), b.y(), b.width() + 7, b.height()));
    assertTrue(grown <= 5, () -> "wide boxes pass: " + grown + " %");
  }

  private static int share(Set<Box> boxes, Ink ink, UnaryOperator<Box> change) {
    return (int) (100L * boxes.stream().map(change).filter(ink::fits).count() / boxes.size());
  }

  /** The boxes of every word of a page, by searching for each; broken words as one. */
  private Set<Box> marked(String item, int page, Script script) {
    Set<Box> boxes = new LinkedHashSet<>();
    try (LuceneEngine engine =
        LuceneEngine.open(folder.resolve("index"), folder.resolve("index.lock"))) {
      PageText text = text(page(item), item, page, script);
      engine.index().put(indexed(item, text));
      engine.index().refresh();
      for (Token token : Tokens.of(text.text())) {
        String word =
            token.spans().stream()
                .map(span -> text.text().substring(span.start(), span.end()))
                .collect(Collectors.joining());
        engine.search().boxes(text.page(), '"' + word + '"', Viewer.PUBLIC).stream()
            .map(HitBox::box)
            .forEach(boxes::add);
      }
    }
    return boxes;
  }

  private static Page page(String item) {
    return new Page(
        PageId.nth(new ItemId(item), 1),
        "1",
        SIZE,
        new Master("masters/1.png", "image/png", 0, OptionalInt.of(300), IMAGE));
  }

  private static IndexedItem indexed(String item, PageText text) {
    ItemId id = new ItemId(item);
    Item published =
        new Item(
            id,
            new Kind.LocalRecord(),
            Description.titled("Sách"),
            Rights.unknown(),
            List.of(page(item)));
    Change change = new Change(1, Instant.EPOCH, id, Change.Action.CREATE);
    return new IndexedItem(
        new Entry(published, VersionNumber.first(), change, Optional.empty()), List.of(text));
  }

  private static PageText text(Page page, String item, int number, Script script) {
    Iterator<TrueWord> words = Samples.trueWords(item, number).iterator();
    List<Line> lines = new ArrayList<>();
    for (String printed : Samples.trueLines(item, number)) {
      List<Word> line = new ArrayList<>();
      int length = 0;
      while (length < printed.replace(" ", "").length() && words.hasNext()) {
        TrueWord word = words.next();
        length += word.text().replace(" ", "").length();
        line.add(new Word(word.text(), box(word), 0.9f));
      }
      if (!line.isEmpty()) {
        lines.add(new Line(line.getFirst().box(), script, line));
      }
    }
    return new PageText(page.id(), SIZE, IMAGE, new Engine("truth", "1", "none"), List.of(), lines);
  }

  private static Box box(TrueWord word) {
    return new Box(word.x(), word.y(), word.width(), word.height());
  }
}
