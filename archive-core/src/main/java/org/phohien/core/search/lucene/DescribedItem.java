package org.phohien.core.search.lucene;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.phohien.core.model.Agent;
import org.phohien.core.model.Dating;
import org.phohien.core.model.Description;
import org.phohien.core.model.Item;
import org.phohien.core.model.Kind;
import org.phohien.core.search.Facet;
import org.phohien.core.text.TitleOrder;

/** What an item's description says to a search. */
record DescribedItem(Item item) {

  /** A date that may be any of more years than these stands for none of them. */
  private static final int MOST_YEARS = 30;

  /** Titles and names: a word found here counts more. */
  List<String> titles() {
    Description d = item.description();
    Stream<String> serial =
        item.kind() instanceof Kind.Issue issue ? Stream.of(issue.serial()) : Stream.empty();
    return distinct(
        Stream.of(
            Stream.of(d.title()),
            d.alternativeTitles().stream(),
            serial,
            d.agents().stream().map(Agent::name)));
  }

  /** All words of the description, part by part, the title first. */
  List<String> parts() {
    Description d = item.description();
    return distinct(
        Stream.of(
            titles().stream(),
            d.places().stream(),
            d.subjects().stream(),
            d.summary().stream(),
            d.publisher().stream(),
            d.publishedAt().stream(),
            d.date().map(Dating::edtf).stream(),
            d.identifiers().stream(),
            d.physical().stream(),
            Stream.of(item.id().value())));
  }

  /** What may be offered while a reader types. */
  List<String> suggestions() {
    return distinct(Stream.of(titles().stream(), item.description().places().stream()));
  }

  Set<String> values(Facet facet) {
    Description d = item.description();
    return switch (facet) {
      case KIND -> Set.of(item.kind().collection().slug());
      case YEAR -> years();
      case PLACE -> new TreeSet<>(d.places());
      case LANGUAGE -> new TreeSet<>(d.languages());
    };
  }

  private Set<String> years() {
    Set<String> years = new TreeSet<>();
    item.description()
        .date()
        .filter(d -> d.to() - d.from() < MOST_YEARS)
        .ifPresent(d ->
            IntStream.rangeClosed(d.from(), d.to())
                .mapToObj(year -> String.format(java.util.Locale.ROOT, "%04d", year))
                .forEach(years::add));
    return years;
  }

  /** Year, month and day as one number; a date without a day before those of its year. */
  long date() {
    return item.description()
        .date()
        .map(d -> d.day().map(DescribedItem::number).orElse(d.from() * 10_000L))
        .orElse(Long.MAX_VALUE);
  }

  private static long number(LocalDate day) {
    return day.getYear() * 10_000L + day.getMonthValue() * 100L + day.getDayOfMonth();
  }

  byte[] titleKey() {
    byte[] key = TitleOrder.key(item.description().title());
    // Lucene takes at most 32,766 bytes in a doc value; nobody compares titles so far.
    return key.length <= 1000 ? key : Arrays.copyOf(key, 1000);
  }

  /** The key's first bytes as a number that sorts as they do. */
  long titleStart() {
    return ByteBuffer.wrap(Arrays.copyOf(titleKey(), Long.BYTES)).getLong() ^ Long.MIN_VALUE;
  }

  private static List<String> distinct(Stream<Stream<String>> parts) {
    return new ArrayList<>(parts.flatMap(p -> p).distinct().toList());
  }
}
