package org.phohien.ingest.ocr.tesseract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.phohien.core.model.Alternative;

/**
 * What else a word may be, from what else each of its symbols may be. A word's alternative is less
 * sure than the word by as much as its symbols are rated worse together.
 */
final class SymbolChoices {

  /** A symbol that is rated so much worse is not considered, in per cent. */
  private static final double FARTHEST = 20;

  /** Words that are kept of all that the choices make. */
  private static final int MOST = 40;

  private final List<List<Choice>> symbols = new ArrayList<>();

  /**
   * A symbol that may stand at a place.
   *
   * @param rating in per cent, the best of a place first
   */
  record Choice(String text, double rating) {}

  /** Begins of words, with how much worse they are than what was read. */
  private record Start(String text, double worse) {}

  void add(List<Choice> symbol) {
    symbols.add(List.copyOf(symbol));
  }

  /** Other words than the one read, the likeliest first; none where the symbols aren't its own. */
  List<Alternative> of(String read, float sure) {
    if (symbols.stream().anyMatch(List::isEmpty) || !best().equals(read)) {
      return List.of();
    }
    List<Start> starts = List.of(new Start("", 0));
    for (List<Choice> symbol : symbols) {
      starts = longer(starts, symbol);
    }
    return starts.stream()
        .filter(word -> !word.text().equals(read) && !word.text().isBlank())
        .map(word -> new Alternative(word.text(), (float) Math.max(0, sure - word.worse() / 100)))
        .toList();
  }

  private String best() {
    StringBuilder text = new StringBuilder();
    symbols.forEach(symbol -> text.append(symbol.getFirst().text()));
    return text.toString();
  }

  private static List<Start> longer(List<Start> starts, List<Choice> symbol) {
    double best = symbol.getFirst().rating();
    return starts.stream()
        .flatMap(start ->
            symbol.stream()
                .filter(choice -> best - choice.rating() <= FARTHEST)
                .map(choice ->
                    new Start(
                        start.text() + choice.text(), start.worse() + best - choice.rating())))
        .sorted(Comparator.comparingDouble(Start::worse))
        .limit(MOST)
        .toList();
  }
}
