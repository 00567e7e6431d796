package org.phohien.core.union;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.phohien.core.model.Agent;
import org.phohien.core.model.Dating;
import org.phohien.core.model.Description;
import org.phohien.core.model.Item;
import org.phohien.core.model.Kind;

/**
 * How alike two records are, from what cataloguers of different houses write of one work.
 *
 * <p>An equal ISBN alone is enough only together with a title that has something in common: numbers
 * are reused and mistyped. Else the title gives most, and numbers in it (volumes) must agree; year,
 * persons and publisher add where both have them and take away where they differ; what one record
 * leaves out says nothing.
 *
 * @param score 0 to 100
 */
public record Likeness(int score) {

  /** From here on two records are taken for the same work. */
  public static final int SAME = 80;

  /** From here on a librarian is asked. */
  public static final int DOUBTFUL = 50;

  private static final double MOSTLY = 0.75;

  public Likeness {
    score = Math.clamp(score, 0, 100);
  }

  /** Weighs two records. */
  public static Likeness of(Item one, Item other) {
    if (one.kind() instanceof Kind.Issue first && other.kind() instanceof Kind.Issue second) {
      return new Likeness(issues(first, second));
    }
    Description a = one.description();
    Description b = other.description();
    int title = title(one, other);
    int sum = title + year(a.date(), b.date()) + agents(a, b) + publisher(a, b);
    Set<String> numbers = WorkKeys.exact(one).collect(Collectors.toSet());
    Set<String> others = WorkKeys.exact(other).collect(Collectors.toSet());
    if (!numbers.isEmpty() && !others.isEmpty()) {
      boolean shared = others.stream().anyMatch(numbers::contains);
      sum += shared ? 40 : -20;
    }
    return new Likeness(title == 0 ? Math.min(sum, SAME - 1) : sum);
  }

  /** An issue is what its serial, its day and its number say. */
  private static int issues(Kind.Issue a, Kind.Issue b) {
    boolean serial = Folded.text(a.serial()).equals(Folded.text(b.serial()));
    boolean differs = differ(a.date(), b.date()) || differ(a.number(), b.number());
    boolean known =
        (a.date().isPresent() && b.date().isPresent())
            || (a.number().isPresent() && b.number().isPresent());
    return serial && !differs && known ? 100 : 0;
  }

  private static boolean differ(Optional<?> a, Optional<?> b) {
    return a.isPresent() && b.isPresent() && !a.equals(b);
  }

  /** The best of all pairs of titles; one script may be the main one here and the other there. */
  private static int title(Item one, Item other) {
    List<String> others = WorkKeys.titles(other).toList();
    return WorkKeys.titles(one)
        .flatMapToInt(a -> others.stream().mapToInt(b -> title(a, b)))
        .max()
        .orElse(0);
  }

  private static int title(String one, String other) {
    String a = Folded.title(one);
    String b = Folded.title(other);
    if (a.isEmpty() || b.isEmpty() || !Folded.numbers(a).equals(Folded.numbers(b))) {
      return 0;
    }
    if (a.equals(b)) {
      return Folded.accented(one).equals(Folded.accented(other)) ? 60 : 52;
    }
    Set<String> words = Folded.words(a);
    Set<String> shared = new HashSet<>(words);
    shared.retainAll(Folded.words(b));
    Set<String> all = new HashSet<>(words);
    all.addAll(Folded.words(b));
    double part = (double) shared.size() / all.size();
    return part >= MOSTLY ? 42 : a.startsWith(b + " ") || b.startsWith(a + " ") ? 35 : 0;
  }

  private static int year(Optional<Dating> a, Optional<Dating> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    if (a.get().from() == b.get().from() && a.get().to() == b.get().to()) {
      return 20;
    }
    boolean meet = a.get().from() <= b.get().to() && b.get().from() <= a.get().to();
    boolean near = Math.abs(a.get().from() - b.get().from()) <= 1;
    return meet ? 10 : near ? 2 : -30;
  }

  private static int agents(Description a, Description b) {
    Set<Set<String>> names = names(a);
    Set<Set<String>> others = names(b);
    if (names.isEmpty() || others.isEmpty()) {
      return 0;
    }
    boolean shared =
        names.stream()
            .anyMatch(n -> others.stream().anyMatch(o -> n.containsAll(o) || o.containsAll(n)));
    return shared ? 20 : -25;
  }

  /** Words, since one house writes Durand, Maurice and another Maurice Durand. */
  private static Set<Set<String>> names(Description d) {
    return d.agents().stream()
        .map(Agent::name)
        .map(Folded::text)
        .map(Folded::words)
        .filter(w -> !w.isEmpty())
        .collect(Collectors.toSet());
  }

  private static int publisher(Description a, Description b) {
    if (a.publisher().isEmpty() || b.publisher().isEmpty()) {
      return 0;
    }
    Set<String> words = Folded.words(Folded.text(a.publisher().get()));
    Set<String> others = Folded.words(Folded.text(b.publisher().get()));
    return words.containsAll(others) || others.containsAll(words) ? 10 : -5;
  }
}
