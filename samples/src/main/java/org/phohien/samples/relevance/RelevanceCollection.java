package org.phohien.samples.relevance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import org.phohien.core.model.Script;
import org.phohien.core.search.IndexedItem;
import org.phohien.samples.relevance.WordLists.Named;

/** The works and the queries, the same each time. */
public final class RelevanceCollection {

  static final int QUERIES_A_KIND = 40;
  private static final int OTHER_WORKS = 300;
  private static final int SENTENCES = 5;

  private final Random random = new Random(20_261_122);
  private final WordLists lists = new WordLists();
  private final List<Named> persons = lists.persons(random);
  private final List<PlainWork> works = new ArrayList<>();
  private final List<JudgedQuery> queries = new ArrayList<>();

  /** What is said elsewhere of the persons, villages and deeds that are asked for. */
  private final List<String> hearsay = new ArrayList<>();

  private int person;

  /** Makes all of it. */
  public RelevanceCollection() {
    for (QueryKind kind : QueryKind.values()) {
      Facts facts = new Facts(lists, new Random(kind.name().hashCode()));
      for (int number = 0; number < QUERIES_A_KIND; number++) {
        Fact fact = facts.of(kind, number, persons.get(person++));
        String id = String.format(Locale.ROOT, "%s-%02d", slug(kind), number);
        works.add(work(id, fact));
        queries.add(new JudgedQuery(kind, number, fact.query(), id));
        hearsay.addAll(fact.elsewhere());
      }
    }
    others();
  }

  /** The queries with their answers. */
  public List<JudgedQuery> queries() {
    return Collections.unmodifiableList(queries);
  }

  /** Hands over the works, those that answer no query among the others. */
  public void works(Consumer<IndexedItem> each) {
    List<PlainWork> mixed = new ArrayList<>(works);
    Collections.shuffle(mixed, new Random(4));
    for (int n = 0; n < mixed.size(); n++) {
      each.accept(mixed.get(n).published(n + 1));
    }
  }

  private PlainWork work(String id, Fact fact) {
    boolean han = fact.script() == Script.HAN_NOM;
    return new PlainWork(
        id,
        fact.script(),
        List.of(
            han ? characters() : sentences(),
            around(fact.sentence(), han ? characters() : sentences()),
            han ? characters() : sentences()));
  }

  private List<String> around(String fact, List<String> others) {
    others.add(random.nextInt(others.size()), fact);
    return others;
  }

  /** Works that speak of the same persons, villages and deeds, apart. */
  private void others() {
    Collections.shuffle(hearsay, random);
    for (int n = 0; n < OTHER_WORKS; n++) {
      List<List<String>> pages = new ArrayList<>();
      for (int page = 0; page < 3; page++) {
        List<String> lines = sentences();
        int from = (3 * n + page) * hearsay.size() / (3 * OTHER_WORKS);
        int to = (3 * n + page + 1) * hearsay.size() / (3 * OTHER_WORKS);
        lines.addAll(hearsay.subList(from, to));
        Collections.shuffle(lines, random);
        pages.add(lines);
      }
      works.add(
          new PlainWork(String.format(Locale.ROOT, "other-%03d", n), Script.VIETNAMESE, pages));
    }
  }

  private List<String> sentences() {
    List<String> lines = new ArrayList<>();
    for (int n = 0; n < SENTENCES; n++) {
      lines.add(lists.filler.get(random.nextInt(lists.filler.size())));
    }
    return lines;
  }

  private List<String> characters() {
    List<String> columns = new ArrayList<>();
    for (int n = 0; n < 2 * SENTENCES; n++) {
      StringBuilder column = new StringBuilder();
      while (column.length() < 12) {
        column.append(lists.hanWords.get(random.nextInt(lists.hanWords.size())).characters());
      }
      columns.add(column.toString());
    }
    return columns;
  }

  private static String slug(QueryKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
