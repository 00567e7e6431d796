package org.phohien.samples.relevance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
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
import org.phohien.core.search.IndexedItem;
import org.phohien.core.vault.VersionNumber;

/**
 * A work of pages with a sentence a line.
 *
 * @param id of the work
 * @param script of all its pages
 * @param pages the lines of each
 */
record PlainWork(String id, Script script, List<List<String>> pages) {

  private static final Pixels SIZE = new Pixels(2480, 3508);
  private static final Checksum IMAGE = Checksum.of(new byte[0]);
  private static final Engine ENGINE = new Engine("generator", "1", "none");

  PlainWork {
    pages = pages.stream().map(List::copyOf).toList();
  }

  /** As an index takes it. */
  IndexedItem published(long change) {
    ItemId item = new ItemId(id);
    List<Page> leaves =
        IntStream.rangeClosed(1, pages.size()).mapToObj(n -> page(item, n)).toList();
    Item published =
        new Item(
            item,
            new Kind.LocalRecord(),
            Description.titled("Tập ghi chép " + change),
            Rights.unknown(),
            leaves);
    Change at = new Change(change, Instant.ofEpochSecond(change), item, Change.Action.CREATE);
    return new IndexedItem(
        new Entry(published, VersionNumber.first(), at, Optional.empty()),
        IntStream.range(0, pages.size()).mapToObj(n -> text(leaves.get(n), pages.get(n))).toList());
  }

  private static Page page(ItemId item, int number) {
    return new Page(
        PageId.nth(item, number),
        Integer.toString(number),
        SIZE,
        new Master("masters/" + number + ".jpg", "image/jpeg", 0, OptionalInt.of(300), IMAGE));
  }

  private PageText text(Page page, List<String> lines) {
    List<Line> printed = new ArrayList<>();
    for (int n = 0; n < lines.size(); n++) {
      printed.add(line(lines.get(n), 100 + 60 * n));
    }
    return new PageText(page.id(), SIZE, IMAGE, ENGINE, List.of(), printed);
  }

  private Line line(String text, int top) {
    List<String> words =
        script == Script.HAN_NOM
            ? text.codePoints().mapToObj(Character::toString).toList()
            : List.of(text.split(" ", -1));
    List<Word> placed = new ArrayList<>();
    for (int n = 0; n < words.size(); n++) {
      placed.add(new Word(words.get(n), new Box(100 + 60 * n, top, 50, 40), 0.9f));
    }
    return new Line(new Box(100, top, 60 * words.size(), 40), script, placed);
  }
}
