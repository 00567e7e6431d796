package org.phohien.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPatternTest {

  @ParameterizedTest(name = "{0} and {1}: {2}, {3}")
  @CsvSource({
    "hưng*, hưng, true, nothing more",
    "hưng*, hưngyên, true, something more",
    "hưng*, hứng, false, a typed vowel has its tone",
    "h*, hứng, true, without a vowel any tone",
    "h?ng, hứng, true, for one letter, too",
    "hoà*, hòa, true, wherever the tone stands",
    "NGHI*, nghiệp, false, also in capitals",
    "*iệp, nghiệp, true, at the end",
    "n*h*p, nghiệp, true, several",
    "h?, hưng, false, one letter is one",
  })
  void withAccents(String pattern, String word, boolean fits, String reason) {
    assertEquals(fits, WordPattern.of(pattern).fitsExact(Spelling.of(word).exact()), reason);
  }

  /** Compared with the JDK's regular expressions. */
  @Test
  void fitsAsARegularExpressionDoes() {
    Random random = new Random(3);
    for (int round = 0; round < 3000; round++) {
      String pattern = string(random, "ab*?", 7);
      String word = string(random, "ab", 8);
      String regex = pattern.replace("*", ".*").replace("?", ".");
      assertEquals(
          Pattern.matches(regex, word),
          WordPattern.of(pattern).fitsFolded(word),
          pattern + " " + word);
    }
  }

  @Test
  void aPatternThatGoesBackOftenIsStillQuick() {
    String pattern = "a*".repeat(20) + "b";
    assertTrue(!WordPattern.of(pattern).fitsFolded("a".repeat(100)));
  }

  @Test
  void anExactFormIsReadBackAndWritten() {
    for (String word : "hoà thuỷ đường nghĩa Hưng 1866 mỹ".split(" ", -1)) {
      Spelling spelling = Spelling.of(word);
      assertEquals(spelling, Spelling.ofExact(spelling.exact()));
      assertEquals(spelling, Spelling.of(spelling.written()));
    }
    assertEquals("đường", Spelling.of("ĐƯỜNG").written());
  }

  private static String string(Random random, String of, int longest) {
    return random
        .ints(1 + random.nextInt(longest), 0, of.length())
        .mapToObj(i -> String.valueOf(of.charAt(i)))
        .collect(Collectors.joining());
  }
}
