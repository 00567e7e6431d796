package org.phohien.core.search.widen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.phohien.core.place.Gazetteer;
import org.phohien.core.place.KeyedRow;
import org.phohien.core.search.Match;
import org.phohien.core.search.query.Equivalent;
import org.phohien.core.text.Spelling;

/**
 * Other names of a place, of the units it was merged into and of those it came from, as the
 * gazetteer has them at the moment.
 */
final class PlaceNames implements Widening.Knowledge {

  private static final float WEIGHT = 0.6f;

  private final Supplier<Gazetteer> gazetteers;
  private volatile Index index;

  private record Names(List<Spelling> name, List<List<Spelling>> others) {}

  /** By the first word without accents. */
  private record Index(Gazetteer of, Map<String, List<Names>> byFirst) {}

  PlaceNames(Supplier<Gazetteer> gazetteers) {
    this.gazetteers = gazetteers;
    this.index = index(gazetteers.get());
  }

  @Override
  public List<Equivalent> at(Run run, int place) {
    List<Equivalent> found = new ArrayList<>();
    for (Names names : current().byFirst().getOrDefault(run.word(place).folded(), List.of())) {
      int end = place + names.name().size();
      if (run.has(place, names.name()) && run.isWhole(place, end)) {
        for (List<Spelling> other : names.others()) {
          found.add(run.equivalent(place, end, other, Match.NAME, WEIGHT));
        }
      }
    }
    return found;
  }

  private Index current() {
    Gazetteer now = gazetteers.get();
    Index known = index;
    if (known.of() != now) {
      known = index(now);
      index = known;
    }
    return known;
  }

  private static Index index(Gazetteer gazetteer) {
    Map<String, List<Names>> byFirst = new HashMap<>();
    gazetteer.rows().stream()
        .map(KeyedRow::row)
        .map(row -> row.name())
        .distinct()
        .forEach(name -> {
          List<List<Spelling>> others =
              gazetteer.otherNames(name).stream().map(Thesaurus::words).toList();
          List<Spelling> words = Thesaurus.words(name);
          if (!others.isEmpty() && !words.isEmpty()) {
            byFirst
                .computeIfAbsent(words.getFirst().folded(), first -> new ArrayList<>())
                .add(new Names(words, others));
          }
        });
    return new Index(gazetteer, byFirst);
  }
}
