package org.phohien.core.search.widen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.phohien.core.place.Gazetteer;
import org.phohien.core.search.SearchAnswer.Note;
import org.phohien.core.search.query.Equivalent;
import org.phohien.core.search.query.SearchQuery;
import org.phohien.core.text.Keystrokes;

/** Adds to a query what its words may also be called. Threads may share it. */
public final class Widening {

  /** More would cost each page more than they find. */
  private static final int MOST = 40;

  private final Wider wider = new Wider();

  private static final String KEYSTROKES = "keystrokes";

  private final List<Knowledge> knowledge;

  /** With the gazetteer that comes with the software. */
  public Widening() {
    this(shipped());
  }

  /**
   * @param gazetteers the gazetteer at the moment it is asked for
   */
  public Widening(Supplier<Gazetteer> gazetteers) {
    this.knowledge =
        List.of(
            new Readings(), Thesaurus.spellings(), new PlaceNames(gazetteers), new ReignYears());
  }

  private static Supplier<Gazetteer> shipped() {
    Gazetteer shipped = Gazetteer.shipped();
    return () -> shipped;
  }

  /** Something that knows other words for a run of words. */
  interface Knowledge {
    /** Other words for those that begin at a place. */
    List<Equivalent> at(Run run, int place);
  }

  /** Found fewer items than these, words that look alike are asked for, too. */
  private static final int FEW = 3;

  /**
   * The ways to ask what was typed, from the strictest on: as typed; as keystrokes, if they are
   * some; with words that look alike; with fewer and fewer of the words.
   */
  public List<Turn> turns(String typed, Vocabulary vocabulary) {
    OpenWords open = new OpenWords(vocabulary);
    SearchQuery query = open.filled(SearchQuery.parse(typed));
    LookAlikes alike = new LookAlikes(vocabulary);
    List<Turn> turns = new ArrayList<>();
    turns.add(Turn.of(() -> widened(query), 1, Optional.empty()));
    Keystrokes.read(typed)
        .ifPresent(meant ->
            turns.add(
                Turn.of(
                    () -> widened(open.filled(SearchQuery.parse(meant))),
                    1,
                    Optional.of(new Note(KEYSTROKES, meant)))));
    turns.add(
        Turn.of(() -> withAlike(widened(query), alike), FEW, Optional.of(new Note("similar", ""))));
    for (SearchQuery less : query.relaxed()) {
      turns.add(
          Turn.of(() -> withAlike(widened(less), alike), 1, Optional.of(new Note("relaxed", ""))));
    }
    return turns;
  }

  /** Whether a note tells that raw keystrokes were read. */
  public static boolean isKeystrokes(Note note) {
    return note.key().equals(KEYSTROKES);
  }

  private static SearchQuery withAlike(SearchQuery query, LookAlikes alike) {
    List<Equivalent> all = new ArrayList<>(query.equivalents());
    all.addAll(Alternatives.of(query));
    all.addAll(alike.of(query));
    return query.with(all);
  }

  /** The query with all that is known of its words. */
  SearchQuery widened(SearchQuery query) {
    List<Equivalent> found = new ArrayList<>(query.equivalents());
    found.addAll(wider.of(query));
    for (Run run : Run.of(query)) {
      for (int place = 0; place < run.size(); place++) {
        for (Knowledge one : knowledge) {
          found.addAll(one.at(run, place));
        }
      }
    }
    return query.with(found.stream().distinct().limit(MOST).toList());
  }
}
