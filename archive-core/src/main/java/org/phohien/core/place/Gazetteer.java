package org.phohien.core.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All rows of the gazetteer, and what they say together. Unchangeable; threads may share it. */
public final class Gazetteer {

  /** A longer chain of places that lie in each other is a ring. */
  private static final int DEEPEST = 8;

  private final List<KeyedRow> rows;
  private final Map<String, List<PlaceRow>> places = new LinkedHashMap<>();
  private final Map<String, Set<String>> named = new HashMap<>();

  /** What each place came from, and what came of it. */
  private final Map<String, Set<String>> origins = new HashMap<>();

  private final Map<String, Set<String>> successors = new HashMap<>();

  private Gazetteer(List<KeyedRow> rows) {
    this.rows = List.copyOf(rows);
    for (KeyedRow keyed : rows) {
      PlaceRow row = keyed.row();
      places.computeIfAbsent(row.place(), id -> new ArrayList<>()).add(row);
      named
          .computeIfAbsent(WrittenPlace.key(row.name()), name -> new LinkedHashSet<>())
          .add(row.place());
      // A merger that kept the one name says nothing of the names of the others.
      if (!row.before().contains(row.place())) {
        for (String before : row.before()) {
          origins.computeIfAbsent(row.place(), id -> new LinkedHashSet<>()).add(before);
          successors.computeIfAbsent(before, id -> new LinkedHashSet<>()).add(row.place());
        }
      }
    }
  }

  /** The rows that come with the software. */
  public static Gazetteer shipped() {
    return Shipped.ROWS;
  }

  /** Read once, and never changed. */
  private static final class Shipped {

    static final Gazetteer ROWS = read();

    private static Gazetteer read() {
      Map<String, Integer> numbers = new HashMap<>();
      List<KeyedRow> rows = new ArrayList<>();
      for (String line : lines()) {
        if (!line.startsWith("#")) {
          PlaceRow row = PlaceRow.of(line);
          int number = numbers.merge(row.place(), 1, Integer::sum);
          rows.add(new KeyedRow(row.place() + "/" + number, 0, row));
        }
      }
      return new Gazetteer(rows);
    }
  }

  /** The same with rows changed, added and taken out on the desk. */
  public Gazetteer with(List<EditedRow> edited) {
    Map<String, KeyedRow> all = new LinkedHashMap<>();
    rows.forEach(row -> all.put(row.key(), row));
    for (EditedRow edit : edited) {
      if (edit.removed()) {
        all.remove(edit.key());
      } else {
        all.put(edit.key(), new KeyedRow(edit.key(), edit.version(), edit.row()));
      }
    }
    return new Gazetteer(List.copyOf(all.values()));
  }

  public List<KeyedRow> rows() {
    return rows;
  }

  /** The rows of a place, as the table has them; none when there is no such place. */
  public List<PlaceRow> of(String place) {
    return List.copyOf(places.getOrDefault(place, List.of()));
  }

  /** The row with a key. */
  public Optional<KeyedRow> row(String key) {
    return rows.stream().filter(r -> r.key().equals(key)).findFirst();
  }

  /** A key that no row has yet. */
  public String freeKey(String place) {
    int number = 1;
    while (row(place + "/" + number).isPresent()) {
      number++;
    }
    return place + "/" + number;
  }

  /** A place by its last name with its kind, {@code huyện Phù Cừ}; its id where it is unknown. */
  public String label(String place) {
    List<PlaceRow> all = of(place);
    return all.isEmpty() ? place : all.getLast().label();
  }

  /** Labels from the widest place down to this one, each lying in the one before. */
  public List<String> path(String place) {
    List<String> path = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    String at = place;
    while (!at.isEmpty() && seen.add(at) && path.size() < DEEPEST) {
      path.addFirst(label(at));
      List<PlaceRow> all = of(at);
      at = all.isEmpty() ? "" : all.getLast().liesIn();
    }
    return path;
  }

  /**
   * The place that someone wrote of: {@code Phù Dung}, {@code huyện Ân Thi (Hưng Yên)}, {@code Minh
   * Tân, Phù Cừ}. Empty where none has the name, or several have it and nothing tells which.
   */
  public Optional<String> find(String written) {
    WrittenPlace asked = WrittenPlace.of(written);
    List<String> fitting =
        named.getOrDefault(asked.name(), Set.of()).stream()
            .filter(place -> asked.fits(of(place), this))
            .toList();
    if (fitting.size() < 2) {
      return fitting.stream().findFirst();
    }
    int highest = fitting.stream().mapToInt(this::rank).min().orElseThrow();
    List<String> high = fitting.stream().filter(p -> rank(p) == highest).toList();
    if (high.size() == 1) {
      return Optional.of(high.getFirst());
    }
    // A unit and the one it was merged into under the same name: the older is meant till now.
    List<String> older =
        high.stream()
            .filter(p -> high.stream().anyMatch(successors.getOrDefault(p, Set.of())::contains))
            .toList();
    return older.size() == 1 ? Optional.of(older.getFirst()) : Optional.empty();
  }

  /**
   * Other names of a name's places: of the same place, and of what it was merged into or came of.
   */
  public Set<String> otherNames(String name) {
    Set<String> others = new LinkedHashSet<>();
    for (String place : named.getOrDefault(WrittenPlace.key(name), Set.of())) {
      if (rank(place) <= UnitRank.LAST_WIDENED) {
        others.addAll(names(place));
        relatives(place).forEach(relative -> others.addAll(names(relative)));
      }
    }
    others.removeIf(other -> WrittenPlace.key(other).equals(WrittenPlace.key(name)));
    return others;
  }

  private Set<String> names(String place) {
    return of(place).stream()
        .map(PlaceRow::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** One step of merging or parting away, among units of one rank; not two parts of one whole. */
  private Set<String> relatives(String place) {
    return Stream.concat(
            origins.getOrDefault(place, Set.of()).stream(),
            successors.getOrDefault(place, Set.of()).stream())
        .filter(other -> !other.equals(place) && rank(other) == rank(place))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private int rank(String place) {
    return of(place).stream()
        .mapToInt(row -> UnitRank.of(row.kind()))
        .min()
        .orElse(UnitRank.LOWEST);
  }

  private static List<String> lines() {
    try (InputStream in = Gazetteer.class.getResourceAsStream("gazetteer.tsv")) {
      if (in == null) {
        throw new IllegalStateException("the archive was packed without gazetteer.tsv");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
