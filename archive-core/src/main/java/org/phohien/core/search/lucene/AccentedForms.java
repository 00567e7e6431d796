package org.phohien.core.search.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.Operations;

/** All exact forms that a word without accents can have: each letter's, and one tone at the end. */
final class AccentedForms {

  private static final String[] LETTERS = {"aăâ", "eê", "oôơ", "uư", "dđ"};
  private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";

  private AccentedForms() {}

  static CompiledAutomaton of(String folded) {
    List<Automaton> letters = new ArrayList<>();
    folded.codePoints().forEach(c -> letters.add(oneOf(forms(c))));
    letters.add(Operations.optional(oneOf(TONES)));
    return new CompiledAutomaton(
        Operations.determinize(
            Operations.concatenate(letters), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT),
        false,
        true,
        false);
  }

  private static String forms(int letter) {
    for (String forms : LETTERS) {
      if (forms.charAt(0) == letter) {
        return forms;
      }
    }
    return Character.toString(letter);
  }

  private static Automaton oneOf(String letters) {
    return Operations.union(letters.codePoints().mapToObj(Automata::makeChar).toList());
  }
}
