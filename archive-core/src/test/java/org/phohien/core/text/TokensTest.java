package org.phohien.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "Phố Hiến, pho|hien, a token a syllable",
    "Hưng-Yên, hung|yen, the hyphens of old papers part syllables",
    "'tỉnh lỵ, phủ', tinh|li|phu, punctuation parts",
    "l’école, l|ecole, so does an apostrophe",
    "興安省, 興|安|省, a token a character",
    "𠀋𡨸, 𠀋|𡨸, also outside the basic plane",
    "\uE000\uF8FF, \uE000|\uF8FF, also in private use",
    "chữ興viết, chu|興|viet, characters part words",
    "葛\uDB40\uDD00城, 葛|城, a variation selector is no character",
    "1.234.567 đồng, 1234567|dong, points group digits",
    "2.5.1936, 2|5|1936, but not those of a date",
    "12.345.6, 12|345|6, nor groups that do not end as such",
    "02/05, 2|5, leading zeros say nothing",
    "'năm 1831.', nam|1831, a full stop is none of it",
    "tờ 5a, to|5a, a leaf's number is one word",
    "a\u200Bb, a|b, a zero-width space parts",
  })
  void cuts(String text, String folded, String reason) {
    assertEquals(folded, folded(text), reason);
  }

  @ParameterizedTest(name = "{0}/{1}: {3}")
  @CsvSource({
    "nghi-, ệp, nghiep, halves that make a syllable are one word",
    "dépar-, tement, departement, halves that are no syllables are one word",
    "mai-, son, mai|maison|son, halves that may be two words are read both ways",
    "Hưng-, Yên, hung|hungyen|yen, so are the syllables of a name",
    "Saint-, Paul, saint|saintpaul|paul, a capital begins a name",
    "nghi\u00ad, ệp, nghiep, a soft hyphen breaks too",
    "nghi¬, ệp, nghiep, so does the sign some engines write for it",
    "'nghi- ', ' ệp', nghiep, blanks at a line's end say nothing",
    "nghi--, ệp, nghi|ep, a dash is no hyphen",
    "1936-, 1937, 1936|1937, numbers are not broken",
    "nghi, ệp, nghi|ep, without a hyphen nothing is joined",
    "nghi-, 興, nghi|興, a character begins no half",
  })
  void joinsOverLines(String first, String second, String folded, String reason) {
    assertEquals(folded, folded(first + "\n" + second), reason);
  }

  @Test
  void brokenWordStandsOnBothLines() {
    String text = "công nghi-\nệp lớn";
    Token broken = Tokens.of(text).get(1);
    assertEquals(List.of(new Span(5, 9), new Span(11, 13)), broken.spans());
    assertEquals(Spelling.of("nghiệp"), broken.spelling());
    assertEquals(2, Tokens.of(text).get(2).position());
  }

  @Test
  void joinedReadingCoversItsHalves() {
    List<Token> tokens = Tokens.of("la mai-\nson blanche");
    assertEquals(List.of(0, 1, 1, 2, 3), tokens.stream().map(Token::position).toList());
    assertEquals(2, tokens.get(2).width());
    assertEquals(Spelling.of("maison"), tokens.get(2).spelling());
  }

  @Test
  void decomposedTextHasItsOwnOffsets() {
    String text = Normalizer.normalize("Đường Hưng Yên", Normalizer.Form.NFD);
    Token last = Tokens.of(text).get(2);
    assertEquals("Yên", Normalizer.normalize(text.substring(last.start()), Normalizer.Form.NFC));
    assertEquals(Spelling.of("Yên"), last.spelling());
  }

  @Test
  void textWithoutWordsHasNoTokens() {
    assertEquals(List.of(), Tokens.of(""));
    assertEquals(List.of(), Tokens.of("*:* [ \n\t\u0000 \uD800 \u0301"));
  }

  @Test
  void anyStringIsCutInOrderAndPairsStayWhole() {
    Random random = new Random(20261122);
    for (int round = 0; round < 20_000; round++) {
      String text = randomText(random);
      int position = -1;
      int end = 0;
      for (Token token : Tokens.of(text)) {
        assertTrue(token.position() == position || token.position() == position + 1, text);
        assertTrue(token.position() == position || token.start() >= end, text);
        assertFalse(token.exact().isEmpty(), text);
        assertFalse(token.folded().isEmpty(), text);
        for (Span span : token.spans()) {
          assertTrue(span.start() < span.end() && span.end() <= text.length(), text);
          assertFalse(partsPair(text, span.start()) || partsPair(text, span.end()), text);
        }
        position = token.position();
        end = token.spans().getFirst().end();
      }
    }
  }

  private static boolean partsPair(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isHighSurrogate(text.charAt(at - 1))
        && Character.isLowSurrogate(text.charAt(at));
  }

  private static String randomText(Random random) {
    String[] pieces = {
      "a",
      "Đ",
      "ệ",
      "\u0301",
      "\u0323",
      "-",
      "\n",
      " ",
      ".",
      "123",
      "0",
      "興",
      "𠀋",
      "\uD840",
      "\uDC0B",
      "\uE000",
      "\u00ad",
      "\u200b",
      "\u200d",
      "\uDB40\uDD00",
      "đường",
      "ng",
      "\u0000",
      "٣",
      "ﬁ",
      "Ａ",
      "𝟗",
      "\uFFFF"
    };
    return random
        .ints(random.nextInt(30), 0, pieces.length + 3)
        .mapToObj(i ->
            i < pieces.length
                ? pieces[i]
                : String.valueOf((char) random.nextInt(Character.MAX_VALUE + 1)))
        .collect(Collectors.joining());
  }

  private static String folded(String text) {
    return Tokens.of(text).stream().map(Token::folded).collect(Collectors.joining("|"));
  }
}
