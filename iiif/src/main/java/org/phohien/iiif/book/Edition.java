package org.phohien.iiif.book;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.phohien.core.message.Citation;
import org.phohien.core.message.Language;
import org.phohien.core.message.Messages;
import org.phohien.core.model.Direction;
import org.phohien.core.model.Item;
import org.phohien.core.model.Page;
import org.phohien.core.model.Section;
import org.phohien.iiif.presentation.Languages;

/**
 * What of a work is taken along, and from where.
 *
 * @param item the work
 * @param pages of it, in order, at least one
 * @param library that holds it
 * @param address where it is read
 * @param stamp of its last publication
 */
public record Edition(Item item, List<Page> pages, String library, String address, Instant stamp) {

  public Edition {
    pages = List.copyOf(pages);
    if (pages.isEmpty()) {
      throw new IllegalArgumentException("a book has pages");
    }
  }

  /** Whether it is all of the work. */
  public boolean whole() {
    return pages.size() == item.pages().size();
  }

  /** Which pages they are; empty for the whole work. */
  public Optional<String> part(Language language) {
    String first = pages.getFirst().label();
    String last = pages.getLast().label();
    Messages messages = Messages.of(language);
    return whole()
        ? Optional.empty()
        : Optional.of(
            pages.size() == 1
                ? messages.get("iiif.book.page", first)
                : messages.get("iiif.book.pages", first, last));
  }

  /** As a footnote cites it. */
  public String citation(Language language) {
    return Citation.of(item, part(language).orElse(""), library, address, language);
  }

  /** Whether its pages are turned from left to right. */
  public boolean leftwards() {
    return item.kind().reading() == Direction.RIGHT_TO_LEFT;
  }

  /** The index of the first of its pages in the work. */
  public int first() {
    return item.pages().indexOf(pages.getFirst());
  }

  /** The parts of the work that begin on its pages. */
  public List<Section> sections() {
    return Section.beginning(Section.of(item), first(), first() + pages.size() - 1);
  }

  /** The main language of the work as a tag (BCP 47); Vietnamese where none is known. */
  public String language() {
    return item.description().languages().stream()
        .map(Languages::tag)
        .filter(tag -> !tag.equals("none"))
        .findFirst()
        .orElse("vi");
  }

  /** A name for its file, without an ending. */
  public String fileName() {
    return whole()
        ? item.id().value()
        : item.id() + "-" + (first() + 1) + "-" + (first() + pages.size());
  }
}
