package org.phohien.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SoughtTest {

  private static final String[] PIECES = {
    "Hưng",
    "Yên",
    "hoà",
    "HÒA",
    "Mỹ",
    "mĩ",
    "quý",
    "đường",
    "Đường",
    "duong",
    "cœur",
    "COEUR",
    "Straße",
    "興",
    "安",
    "国",
    "國",
    "\uF900",
    "𠀋",
    "1.234",
    "02",
    "5a",
    "ｆｕｌｌ",
    "a\u00adb",
    "nghi",
    "ệp",
    "\uD800",
    "e\u0301",
    "ﬁn",
    "thúy",
    "thuý",
    "-",
    "\n",
    " ",
    ".",
    "-\n",
    "́"
  };

  @Test
  void noSoughtWordIsLeftOut() {
    Random random = new Random(3);
    for (int round = 0; round < 3000; round++) {
      String text = text(random);
      List<Token> all = Tokens.of(text);
      if (!all.isEmpty()) {
        String word = all.get(random.nextInt(all.size())).folded();
        List<Token> found = Tokens.of(text, Sought.of(Set.of(word), false, new BitSet()));
        assertEquals(
            all.stream().filter(token -> token.folded().equals(word)).toList(),
            found.stream().filter(token -> token.folded().equals(word)).toList(),
            () -> word + " in " + text);
        assertTrue(all.containsAll(found), text);
      }
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(30); i >= 0; i--) {
      String piece = PIECES[random.nextInt(PIECES.length)];
      text.append(
          random.nextInt(5) == 0 ? Normalizer.normalize(piece, Normalizer.Form.NFD) : piece);
      text.append(random.nextInt(3) == 0 ? "" : " ");
    }
    return text.toString();
  }

  @Test
  void wordsAtAPlaceAreReadWhateverTheyAre() {
    BitSet places = new BitSet();
    places.set(5, 8);
    assertEquals(
        List.of("yen"),
        Tokens.of("Hưng Yên xưa", Sought.of(Set.of("khac"), false, places)).stream()
            .map(Token::folded)
            .toList());
  }

  @Test
  void otherWordsAreNotRead() {
    Sought sought = Sought.of(Set.of("hien", "1831"), false, new BitSet());
    assertEquals(
        List.of(1, 4),
        Tokens.of("Phố Hiến và năm 1831 興安", sought).stream().map(Token::position).toList());
  }
}
