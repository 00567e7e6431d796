package org.phohien.core.search;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.phohien.core.calendar.LunarCalendar;
import org.phohien.core.calendar.Reigns;
import org.phohien.core.message.Language;
import org.phohien.core.message.Messages;
import org.phohien.core.model.Agent;
import org.phohien.core.model.Dating;
import org.phohien.core.model.Description;
import org.phohien.core.model.Item;
import org.phohien.core.model.Kind;
import org.phohien.core.place.Gazetteer;
import org.phohien.core.text.TitleOrder;

/**
 * What an item's description says to a search, whatever the engine.
 *
 * @param item as published
 * @param gazetteer puts its places into each other
 */
public record DescribedItem(Item item, Gazetteer gazetteer) {

  /** With the gazetteer that comes with the software. */
  public DescribedItem(Item item) {
    this(item, Gazetteer.shipped());
  }

  /** A date that may be any of more years than these, a century, stands for none of them. */
  private static final int MOST_YEARS = 100;

  /** More years than these say nothing of a reign. */
  private static final int MOST_REIGN_YEARS = 30;

  /** A place longer than this is a sentence and no value to choose; engines have limits, too. */
  private static final int LONGEST_VALUE = 200;

  /** Titles and names: a word found here counts more. */
  public List<String> titles() {
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
  public List<String> parts() {
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

  /**
   * What the description says in one part of it. A language is said by its code and by its names, a
   * kind by its slug and by its names in both languages.
   */
  public List<String> says(Part part) {
    Description d = item.description();
    return switch (part) {
      case TITLE -> {
        Stream<String> serial =
            item.kind() instanceof Kind.Issue issue ? Stream.of(issue.serial()) : Stream.empty();
        yield distinct(Stream.of(Stream.of(d.title()), d.alternativeTitles().stream(), serial));
      }
      case AUTHOR -> d.agents().stream().map(Agent::name).distinct().toList();
      case PLACE -> d.places();
      case SUBJECT -> d.subjects();
      case PUBLISHER -> Stream.concat(d.publisher().stream(), d.publishedAt().stream()).toList();
      case LANGUAGE -> d.languages().stream().flatMap(LanguageNames::of).toList();
      case KIND -> kindNames(item.kind().collection().slug());
      case IDENTIFIER ->
          Stream.concat(d.identifiers().stream(), Stream.of(item.id().value())).toList();
      case YEAR -> d.date().map(Dating::edtf).stream().toList();
    };
  }

  private static List<String> kindNames(String slug) {
    Stream<String> names =
        Arrays.stream(Language.values())
            .flatMap(language -> Messages.of(language).find("collection." + slug).stream());
    return Stream.concat(Stream.of(slug), names).distinct().toList();
  }

  /** Its date, with the years that can stand for. */
  public Optional<Dating> dating() {
    return item.description().date();
  }

  /** What may be offered while a reader types. */
  public List<String> suggestions() {
    // Records of cards end their parts with ISBD stops; they are no part of a name.
    return distinct(
        Stream.of(
            Stream.concat(titles().stream(), item.description().places().stream())
                .map(name -> name.replaceAll("[\\s,:;/]+$|(?<=\\p{L}{4}|\\))\\.$", ""))
                .filter(name -> !name.isEmpty())));
  }

  /** Its values of a facet, in order. */
  public Set<String> values(Facet facet) {
    Description d = item.description();
    PlacePaths paths = new PlacePaths(gazetteer);
    return switch (facet) {
      case KIND -> Set.of(item.kind().collection().slug());
      case YEAR -> years();
      case DECADE -> decades();
      case REIGN -> reigns();
      case PLACE ->
          choosable(d.places().stream().flatMap(place -> paths.of(place).stream()).toList());
      case LANGUAGE -> choosable(d.languages());
    };
  }

  /** The places as the description writes them, for an engine that asks the gazetteer later. */
  public Set<String> writtenPlaces() {
    return choosable(item.description().places());
  }

  private static Set<String> choosable(List<String> values) {
    return values.stream()
        .filter(v -> !v.isBlank() && v.length() <= LONGEST_VALUE)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> years() {
    Set<String> years = new TreeSet<>();
    item.description()
        .date()
        .filter(d -> d.to() - d.from() < MOST_YEARS)
        .ifPresent(d ->
            IntStream.rangeClosed(d.from(), d.to())
                .mapToObj(year -> String.format(Locale.ROOT, "%04d", year))
                .forEach(years::add));
    return years;
  }

  private Set<String> decades() {
    return years().stream()
        .map(year -> year.substring(0, year.length() - 1) + "0")
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Of a day, those of its lunar year, which begins later than ours; of years, all they touch. */
  private Set<String> reigns() {
    return item
        .description()
        .date()
        .filter(d -> d.to() - d.from() < MOST_REIGN_YEARS)
        .map(d ->
            d.day()
                .flatMap(LunarCalendar::of)
                .map(day -> Reigns.between(day.year(), day.year()))
                .orElseGet(() -> Reigns.between(d.from(), d.to())))
        .orElse(List.of())
        .stream()
        .map(Reigns::label)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Year, month and day as one number; a date without a day before those of its year. */
  public long date() {
    return item.description()
        .date()
        .map(d -> d.day().map(DescribedItem::number).orElse(d.from() * 10_000L))
        .orElse(Long.MAX_VALUE);
  }

  private static long number(LocalDate day) {
    return day.getYear() * 10_000L + day.getMonthValue() * 100L + day.getDayOfMonth();
  }

  /** The place of its title in Vietnamese order, see {@link TitleOrder}. */
  public byte[] titleKey() {
    byte[] key = TitleOrder.key(item.description().title());
    // Lucene takes at most 32,766 bytes in a doc value; nobody compares titles so far.
    return key.length <= 1000 ? key : Arrays.copyOf(key, 1000);
  }

  /** The key's first bytes as a number that sorts as they do. */
  public long titleStart() {
    return ByteBuffer.wrap(Arrays.copyOf(titleKey(), Long.BYTES)).getLong() ^ Long.MIN_VALUE;
  }

  private static List<String> distinct(Stream<Stream<String>> parts) {
    return new ArrayList<>(parts.flatMap(p -> p).distinct().toList());
  }
}
