package org.phohien.core.search.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phohien.core.text.Spelling;

class SearchQueryTest {

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "đường làng, duong & lang, words are all wanted",
    "'\"đường làng\"', duong lang, a phrase is one clause",
    "'«đường làng» xưa', duong lang & xua, in any quotation marks",
    "chùa -đền, chua - den, a hyphen before a word excludes it",
    "Hưng-Yên, hung yen, one inside a word does not",
    "chùa - đền, chua & den, nor does one alone",
    "chùa OR đền tháp, chua/den & thap, OR binds the words beside it",
    "chùa or đền, chua & or & den, only in capitals",
    "OR chùa, chua, nothing before OR",
    "chùa OR, chua, nothing behind it",
    "chùa chùa, chua, a word twice is a word",
    "興安省, 興 安 省, characters typed together belong together",
    "'a:b [c]', a b & c, other engines' signs are none",
    "chùa AND đền, chua & den, an AND in capitals is none either",
    "chùa NOT đền, chua - den, nor is NOT",
  })
  void means(String typed, String meaning, String reason) {
    assertEquals(meaning, shown(typed), reason);
  }

  private static String shown(String typed) {
    SearchQuery query = SearchQuery.parse(typed);
    String wanted =
        query.clauses().stream()
            .map(c -> c.any().stream().map(SearchQueryTest::shown).collect(Collectors.joining("/")))
            .collect(Collectors.joining(" & "));
    return wanted
        + query.excluded().stream()
            .flatMap(c -> c.any().stream())
            .map(p -> " - " + shown(p))
            .collect(Collectors.joining());
  }

  private static String shown(Phrase phrase) {
    return phrase.words().stream().map(Spelling::folded).collect(Collectors.joining(" "));
  }

  @Test
  void asksLessStepByStep() {
    SearchQuery query = SearchQuery.parse("Hưng-Yên địa chí \"bản in\" -mới");
    List<SearchQuery> less = query.relaxed();
    assertEquals(List.of(5, 4, 2), less.stream().map(SearchQuery::atLeast).toList());
    less.forEach(step -> assertEquals(query.excluded(), step.excluded()));
    assertTrue(less.getFirst().clauses().getLast().any().getFirst().quoted());
  }

  @Test
  void aWordAPhraseAndAPairOfCharactersCannotAskLess() {
    for (String typed : List.of("chùa", "\"chùa Hương\"", "興安", "", "[")) {
      assertEquals(List.of(), SearchQuery.parse(typed).relaxed(), typed);
    }
  }

  @Test
  void oneAccentMakesAllWordsCountAsTyped() {
    assertTrue(SearchQuery.parse("Việt Nam").accented());
    assertFalse(SearchQuery.parse("viet nam 興安").accented());
  }
}
