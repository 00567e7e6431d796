package org.phohien.web.read;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.phohien.core.access.Access;
import org.phohien.core.access.Action;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.Entry;
import org.phohien.core.message.Messages;
import org.phohien.core.model.Box;
import org.phohien.core.model.Direction;
import org.phohien.core.model.Item;
import org.phohien.core.model.Line;
import org.phohien.core.model.Page;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Script;
import org.phohien.core.model.Word;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.core.search.HitBox;
import org.phohien.core.search.PageSearch;
import org.phohien.web.browse.Query;
import org.phohien.web.item.ItemScreen;
import org.phohien.web.page.Addresses;
import org.phohien.web.page.Thumbnail;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/** {@code /item/ID/page/KEY?q=}: one page, its found words, its text. */
public final class ReaderScreen implements Screen {

  private static final int WIDTH = 1000;

  private final Catalog catalog;
  private final PageSearch search;

  public ReaderScreen(Catalog catalog, PageSearch search) {
    this.catalog = catalog;
    this.search = search;
  }

  /**
   * What the template shows.
   *
   * @param image the page as it is seen first; empty where the viewer may not see it
   * @param marks where the found words stand, pixels of the master
   * @param columns the text, a line each, in reading order
   * @param upright the text stands in columns from right to left
   */
  public record Reading(
      Item item,
      Page leaf,
      int number,
      String access,
      Optional<Thumbnail> image,
      String info,
      List<Box> marks,
      List<Row> columns,
      boolean upright,
      boolean rightToLeft,
      Optional<String> previous,
      Optional<String> next,
      List<Choice> choices,
      String words,
      int hits,
      List<String> forms,
      String engine,
      int sure) {}

  /** A line of the text. */
  public record Row(String lang, List<Piece> pieces) {}

  /** A run of a line that is, or is not, found. */
  public record Piece(String text, boolean hit) {}

  /** A page to go to. */
  public record Choice(String key, String label, boolean here) {}

  @Override
  public Answer answer(Visit visit) {
    Entry entry = ItemScreen.entry(catalog, visit);
    if (entry.withdrawn().isPresent()) {
      return Answer.Redirect.to(Addresses.item(entry.item().id()));
    }
    Item item = entry.item();
    Page leaf =
        item.page(visit.part("key"))
            .orElseThrow(() -> new NotFound("page " + visit.part("key") + " of " + item.id()));
    boolean view = Access.allows(entry, visit.viewer(), Action.VIEW);
    String words = Query.words(visit.query());
    List<HitBox> boxes =
        view && !words.isBlank() ? search.boxes(leaf.id(), words, visit.viewer()) : List.of();
    Optional<PageText> text = view ? catalog.text(leaf.id()) : Optional.empty();
    int index = item.pages().indexOf(leaf);
    Reading reading =
        new Reading(
            item,
            leaf,
            index + 1,
            item.rights().access().name(),
            view ? Optional.of(Thumbnail.ofWidth(leaf, WIDTH)) : Optional.empty(),
            Addresses.iiif(leaf.id()) + "/info.json",
            boxes.stream().map(HitBox::box).toList(),
            text.map(t -> rows(t, boxes)).orElse(List.of()),
            text.filter(ReaderScreen::isUpright).isPresent(),
            item.kind().reading() == Direction.RIGHT_TO_LEFT,
            neighbour(item, index - 1, words),
            neighbour(item, index + 1, words),
            item.pages().stream().map(p -> choice(p, leaf)).toList(),
            words,
            (int) boxes.stream().map(HitBox::hit).distinct().count(),
            text.isPresent() ? List.of("txt", "alto.xml", "hocr") : List.of(),
            text.map(t -> t.by().name()).orElse(""),
            text.map(t -> Math.round(100 * t.sure())).orElse(0));
    String title =
        item.description().title()
            + ", "
            + Messages.of(visit.language()).get("web.page", leaf.label());
    return new Answer.Page(view ? 200 : 403, "org/phohien/web/read/reader.jte", title, reading);
  }

  /** Columns are set upright when most of the page is Hán-Nôm that was read downwards. */
  private static boolean isUpright(PageText text) {
    long columns =
        text.lines().stream()
            .filter(l -> l.script() == Script.HAN_NOM && l.box().height() >= l.box().width())
            .count();
    return columns * 2 > text.lines().size();
  }

  private static List<Row> rows(PageText text, List<HitBox> hits) {
    Set<Box> found = new HashSet<>();
    hits.forEach(hit -> found.add(hit.box()));
    return text.lines().stream().map(line -> row(line, found)).toList();
  }

  private static Row row(Line line, Set<Box> found) {
    String gap = line.script() == Script.HAN_NOM ? "" : " ";
    java.util.ArrayList<Piece> pieces = new java.util.ArrayList<>();
    for (Word word : line.words()) {
      boolean hit = found.contains(word.box());
      Piece last = pieces.isEmpty() ? null : pieces.getLast();
      if (last != null && last.hit() == hit) {
        pieces.set(pieces.size() - 1, new Piece(last.text() + gap + word.text(), hit));
      } else {
        if (last != null && !gap.isEmpty()) {
          pieces.add(new Piece(gap, false));
        }
        pieces.add(new Piece(word.text(), hit));
      }
    }
    return new Row(
        switch (line.script()) {
          case VIETNAMESE -> "vi";
          case HAN_NOM -> "lzh-Hani";
          case FRENCH -> "fr";
        },
        List.copyOf(pieces));
  }

  private static Optional<String> neighbour(Item item, int index, String words) {
    return index < 0 || index >= item.pages().size()
        ? Optional.empty()
        : Optional.of(Addresses.page(item.pages().get(index).id(), words));
  }

  private static Choice choice(Page page, Page here) {
    return new Choice(page.id().key(), page.label(), page.equals(here));
  }
}
