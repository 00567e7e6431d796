package org.phohien.web.search;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.phohien.core.access.Access;
import org.phohien.core.access.Action;
import org.phohien.core.catalog.Entry;
import org.phohien.core.image.ReadyImage;
import org.phohien.core.message.DateWords;
import org.phohien.core.model.Description;
import org.phohien.core.search.ItemHit;
import org.phohien.core.search.PageHit;
import org.phohien.core.search.Snippet;
import org.phohien.web.page.Addresses;
import org.phohien.web.page.Thumbnail;
import org.phohien.web.visit.Visit;

/**
 * An item that was found.
 *
 * @param title with what was found in it marked
 * @param collection slug of its collection; empty when the catalog has it no more
 * @param about where else in the description it was found, or its summary where nothing that was
 *     found can be read
 * @param leaves its best pages
 * @param morePages how many other pages have a hit
 * @param image its first page, where no page was found
 */
public record Result(
    String href,
    Snippet title,
    String collection,
    Optional<String> date,
    Optional<String> agent,
    List<Snippet> about,
    List<Leaf> leaves,
    int morePages,
    String allPages,
    Optional<Thumbnail> image) {

  /** Chars; a shorter part of a description beside a found title says nothing new. */
  private static final int TELLING = 25;

  private static final int LONGEST_SUMMARY = 220;

  /**
   * A page that was found in it.
   *
   * @param snippets what can be read of its text around the hits; empty where the machine read only
   *     noise and the cut-out has to speak
   */
  public record Leaf(String href, String label, Optional<Cutout> cutout, List<Snippet> snippets) {}

  /** A hit as shown to these eyes; the entry is empty when the catalog has lost sight of it. */
  static Result of(ItemHit hit, Optional<Entry> entry, Visit visit) {
    Optional<Entry> open = entry.filter(e -> Access.allows(e, visit.viewer(), Action.VIEW));
    Optional<Description> described = entry.map(e -> e.item().description());
    List<Leaf> leaves = hit.pages().stream().map(p -> leaf(p, open, visit.question())).toList();
    return new Result(
        Addresses.item(hit.item()),
        title(hit),
        entry.map(e -> e.item().kind().collection().slug()).orElse(""),
        described.flatMap(Description::date).map(d -> DateWords.of(d, visit.language())),
        described.flatMap(d -> d.agents().stream().findFirst()).map(a -> a.name()),
        about(hit, leaves, described),
        leaves,
        hit.pageHits() - hit.pages().size(),
        Addresses.item(hit.item()) + "?q=" + Addresses.encoded(visit.question()) + "#hits",
        leaves.isEmpty()
            ? open.flatMap(e -> e.item().pages().stream().findFirst())
                .map(p -> Thumbnail.of(p, ReadyImage.THUMBNAIL))
            : Optional.empty());
  }

  private static Snippet title(ItemHit hit) {
    return hit.inDescription().stream()
        .filter(s -> s.text().equals(hit.title()))
        .findFirst()
        .orElseGet(() -> new Snippet(List.of(new Snippet.Part(hit.title(), false))));
  }

  private static List<Snippet> about(
      ItemHit hit, List<Leaf> leaves, Optional<Description> described) {
    List<Snippet> others =
        hit.inDescription().stream().filter(s -> !s.text().equals(hit.title())).toList();
    boolean titled = others.size() < hit.inDescription().size();
    boolean told = titled || leaves.stream().anyMatch(leaf -> !leaf.snippets().isEmpty());
    List<Snippet> telling =
        others.stream()
            .filter(s -> !told || s.text().length() >= TELLING)
            .sorted(Comparator.comparingInt((Snippet s) -> s.text().length()).reversed())
            .limit(told ? 1 : 2)
            .toList();
    if (!telling.isEmpty() || told) {
      return telling;
    }
    return described.flatMap(Description::summary).map(Result::shortened).stream().toList();
  }

  private static Snippet shortened(String summary) {
    if (summary.length() <= LONGEST_SUMMARY) {
      return new Snippet(List.of(new Snippet.Part(summary, false)));
    }
    int space = summary.lastIndexOf(' ', LONGEST_SUMMARY);
    String cut = summary.substring(0, space > 0 ? space : LONGEST_SUMMARY) + " …";
    return new Snippet(List.of(new Snippet.Part(cut, false)));
  }

  private static Leaf leaf(PageHit hit, Optional<Entry> open, String words) {
    Optional<Cutout> cutout =
        hit.boxes().isEmpty()
            ? Optional.empty()
            : open.flatMap(e -> e.item().page(hit.page().key()))
                .map(page -> Cutout.of(page, hit.boxes()));
    return new Leaf(
        Addresses.page(hit.page(), words),
        hit.label(),
        cutout,
        hit.snippets().stream().flatMap(s -> LegiblePart.of(s).stream()).limit(2).toList());
  }
}
