package org.phohien.core.search.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.phohien.core.access.Access;
import org.phohien.core.access.Viewer;
import org.phohien.core.model.PageText;
import org.phohien.core.search.DescribedItem;
import org.phohien.core.search.IndexedItem;
import org.phohien.core.search.widen.Vocabulary;
import org.phohien.core.text.Spelling;
import org.phohien.core.text.Token;
import org.phohien.core.text.Tokens;
import org.phohien.core.text.WordPattern;

/** The words of some items that one may see, cut anew for each question. */
record AllWords(List<IndexedItem> items, Viewer viewer) implements Vocabulary {

  /** Every word of about the length: the one who asks picks out what is near. */
  @Override
  public List<String> near(String word, int changes) {
    return words()
        .map(Token::folded)
        .filter(other -> Math.abs(other.length() - word.length()) <= changes)
        .distinct()
        .toList();
  }

  @Override
  public List<Spelling> fitting(WordPattern pattern, boolean accented, int most) {
    Map<String, Long> counts =
        words()
            .map(accented ? Token::exact : Token::folded)
            .filter(accented ? pattern::fitsExact : pattern::fitsFolded)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .map(e -> Spelling.ofExact(e.getKey()))
        .toList();
  }

  @Override
  public int count(String folded) {
    return (int) words().map(Token::folded).filter(folded::equals).count();
  }

  @Override
  public int count(Spelling before, Spelling after) {
    String pair = before.folded() + " " + after.folded();
    return (int)
        all().filter(text -> (" " + Tokens.folded(text) + " ").contains(" " + pair + " ")).count();
  }

  @Override
  public int texts() {
    return (int) all().count();
  }

  @Override
  public Optional<Spelling> accented(String folded) {
    Map<Spelling, Long> counts =
        words()
            .map(Token::spelling)
            .filter(spelling -> spelling.folded().equals(folded))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  private Stream<Token> words() {
    return all().flatMap(text -> Tokens.of(text).stream());
  }

  private Stream<String> all() {
    return items.stream()
        .flatMap(i ->
            Stream.concat(
                new DescribedItem(i.entry().item()).parts().stream(),
                i.texts().stream().filter(_ -> maySee(i)).map(PageText::text)));
  }

  private boolean maySee(IndexedItem item) {
    return Access.mayView(viewer, item.entry().item().rights().access());
  }
}
