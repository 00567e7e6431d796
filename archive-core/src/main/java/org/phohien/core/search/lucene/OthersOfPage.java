package org.phohien.core.search.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.phohien.core.model.Alternative;
import org.phohien.core.model.Line;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Word;
import org.phohien.core.search.analysis.OtherReadings.Other;
import org.phohien.core.text.Token;
import org.phohien.core.text.Tokens;

/** What else the words of a page may be, by where they begin in its text. */
final class OthersOfPage {

  private final Map<Integer, List<Other>> others = new HashMap<>();

  OthersOfPage(PageText page) {
    String text = "";
    int at = 0;
    for (Line line : page.lines()) {
      for (Word word : line.words()) {
        if (!word.alternatives().isEmpty() && text.isEmpty()) {
          text = page.text();
        }
      }
    }
    for (Line line : text.isEmpty() ? List.<Line>of() : page.lines()) {
      for (Word word : line.words()) {
        at = text.indexOf(word.text(), at);
        List<Other> read = read(word);
        if (!read.isEmpty()) {
          others.put(at + Tokens.of(word.text()).getFirst().start(), read);
        }
        at += word.text().length();
      }
    }
  }

  private static List<Other> read(Word word) {
    List<Other> read = new ArrayList<>();
    if (!word.alternatives().isEmpty() && Tokens.of(word.text()).size() == 1) {
      String folded = Tokens.of(word.text()).getFirst().folded();
      for (Alternative other : word.alternatives()) {
        List<Token> tokens = Tokens.of(other.text());
        if (tokens.size() == 1 && !tokens.getFirst().folded().equals(folded)) {
          read.add(new Other(tokens.getFirst().folded(), other.sure()));
        }
      }
    }
    return read;
  }

  boolean any() {
    return !others.isEmpty();
  }

  List<Other> of(Token token) {
    return token.spans().size() > 1 ? List.of() : others.getOrDefault(token.start(), List.of());
  }
}
