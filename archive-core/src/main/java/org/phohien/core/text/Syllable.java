package org.phohien.core.text;

import java.text.Normalizer;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether letters can be one Vietnamese syllable. Syllables are never broken in print, but words of
 * several are, so this decides what a hyphen at a line's end means.
 */
public final class Syllable {

  private static final Set<String> ONSETS =
      Set.of("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split(" "));

  private static final Set<String> RHYMES =
      Set.of(
          """
          a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây \
          e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu i ia ich im in inh ip it iu \
          iêc iêm iên iêng iêp iêt iêu yêm yên yêng yêt yêu y \
          o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo \
          oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt \
          u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut \
          uy uya uych uyên uyêt uynh uyp uyt uyu ư ưa ưc ưi ưng ưu ươc ươi ươm ươn ương ươp ươt ươu \
          ưt\
          """
              .split(" "));

  private static final Set<String> BARE_ONSETS = bare(ONSETS);
  private static final Set<String> BARE_RHYMES = bare(RHYMES);

  private Syllable() {}

  /** Whether a word without accents has the form of a syllable without accents. */
  public static boolean isFolded(String word) {
    return hasForm(word, BARE_ONSETS, BARE_RHYMES);
  }

  private static Set<String> bare(Set<String> parts) {
    return parts.stream()
        .map(part -> part.chars().mapToObj(c -> String.valueOf(Letters.bare((char) c))))
        .map(letters -> letters.collect(Collectors.joining()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a word, composed or not, has the form of one syllable. */
  static boolean isOne(String word) {
    String composed = Normalizer.normalize(word, Normalizer.Form.NFC);
    StringBuilder letters = new StringBuilder(composed.length());
    int tones = 0;
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      tones += Letters.tone(c) == Tone.NGANG ? 0 : 1;
      letters.append(Letters.toneless(c));
    }
    return tones <= 1 && hasForm(letters.toString(), ONSETS, RHYMES);
  }

  private static boolean hasForm(String word, Set<String> onsets, Set<String> rhymes) {
    if (rhymes.contains(word)) {
      return true;
    }
    for (int onset = Math.min(3, word.length() - 1); onset > 0; onset--) {
      if (onsets.contains(word.substring(0, onset)) && rhymes.contains(word.substring(onset))) {
        return true;
      }
    }
    return word.startsWith("gi") && rhymes.contains(word.substring(1));
  }
}
