package org.phohien.core.search.mark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phohien.core.model.Box;
import org.phohien.core.search.Snippet;
import org.phohien.core.search.query.SearchQuery;

class MarkedTest {

  @ParameterizedTest(name = "{0} in {1}: {3}")
  @CsvSource({
    "hung yen, ở Hưng Yên bình yên, [Hưng Yên], a whole run leaves lone syllables alone",
    "lụt 1936, lụt năm 1936, [lụt] [1936], apart they are marked apart",
    "lụt 1936, lụt 1936 và lụt, [lụt 1936] [lụt], a number keeps lone words marked",
    "đường, đường và dương, [đường], the typed spelling hides others",
    "duong, đường và dương, [đường] [dương], without accents all are hits",
    "興安, 興安省, [興安], characters side by side are one mark",
    "Hưng Yên, tỉnh Hưng-Yên cũ, [Hưng-Yên], the hyphen belongs to the mark",
    "đường làng, đường và phố, '', one of two words is no hit",
    "chùa -đền, chùa và đền, '', an excluded word spoils the page",
  })
  void marks(String query, String text, String marks, String reason) {
    Marked marked = new Marker(SearchQuery.parse(query)).mark(text);
    assertEquals(
        marks,
        marked.isHit()
            ? marked.whole().parts().stream()
                .filter(Snippet.Part::hit)
                .map(p -> "[" + p.text() + "]")
                .collect(Collectors.joining(" "))
            : "",
        reason);
  }

  @Test
  void brokenWordsAreShownWhole() {
    assertEquals(
        "công nghiệp ở Hưng-Yên xưa",
        new Marker(SearchQuery.parse("nghiệp"))
            .mark("công nghi-\nệp ở Hưng-\nYên xưa")
            .whole()
            .text());
    assertEquals("興安省誌", new Marker(SearchQuery.parse("安省")).mark("興安\n省誌").whole().text());
  }

  @Test
  void thePartThatTellsMostIsChosen() {
    String filling = " chữ lấp đầy trang giấy này".repeat(12);
    String text = "làng" + filling + " đường làng" + filling + " đường";
    List<Snippet> best = new Marker(SearchQuery.parse("đường làng")).mark(text).snippets(1);
    assertTrue(best.getFirst().text().contains("đường làng"), best.getFirst().text());
  }

  @Test
  void ofEqualPartsTheOneThatReadsWellIsShown() {
    String noise = " ^~|, .'| =;» ~».,".repeat(12);
    String filling = " chữ lấp đầy trang giấy này".repeat(8);
    String text = noise + " đường làng" + noise + filling + " đường làng" + filling;
    PrintedPage page = page(text, 0.95f);
    Snippet best = new Marker(SearchQuery.parse("đường làng")).mark(page).snippets(1).getFirst();
    assertTrue(best.text().contains("giấy này đường làng"), best.text());
  }

  @Test
  void ofEqualPartsTheOneTheEngineIsSureOfIsShown() {
    String first = " chù lăp đẩy trong giẫy nảy".repeat(8) + " đường làng";
    String second = " chữ lấp đầy trang giấy này".repeat(16) + " đường làng";
    List<Place> places = new ArrayList<>(page(first, 0.4f).places());
    page(first + second, 0.95f).places().stream()
        .filter(p -> p.start() >= first.length())
        .forEach(places::add);
    Marked marked =
        new Marker(SearchQuery.parse("đường làng")).mark(new PrintedPage(first + second, places));
    assertTrue(marked.snippets(1).getFirst().text().contains("giấy này đường làng"));
    assertTrue(
        marked.snippets(2).size() == 2, "what reads badly is still shown where there is room");
  }

  private static PrintedPage page(String text, float sure) {
    List<Place> places = new ArrayList<>();
    java.util.regex.Matcher words = java.util.regex.Pattern.compile("\\S+").matcher(text);
    while (words.find()) {
      places.add(
          new Place(
              words.start(), words.end(), new Box(words.start(), 0, 9, 9), Sureness.of(sure)));
    }
    return new PrintedPage(text, places);
  }

  @Test
  void snippetsOfAnyTextPartNoPairAndAreShort() {
    Random random = new Random(5);
    String pieces = "a興𠀋 \n-đ\u0301";
    for (int round = 0; round < 3000; round++) {
      String text =
          random
              .ints(random.nextInt(400), 0, pieces.codePointCount(0, pieces.length()))
              .mapToObj(i -> Character.toString(pieces.codePoints().toArray()[i]))
              .collect(Collectors.joining());
      for (Snippet snippet : new Marker(SearchQuery.parse("興 OR a OR đ")).mark(text).snippets(2)) {
        String shown = snippet.text();
        assertTrue(shown.length() < 260, shown);
        assertTrue(snippet.parts().stream().anyMatch(Snippet.Part::hit), text);
        snippet.parts().forEach(p -> assertFalse(partsPair(p.text()), text));
      }
    }
  }

  private static boolean partsPair(String part) {
    return Character.isLowSurrogate(part.charAt(0))
        || Character.isHighSurrogate(part.charAt(part.length() - 1));
  }

  @Test
  void placesComeBackAsTheyWere() {
    Random random = new Random(3);
    for (int round = 0; round < 200; round++) {
      List<Place> places = new ArrayList<>();
      int at = 0;
      for (int n = random.nextInt(50); n > 0; n--) {
        int start = at + random.nextInt(2);
        at = start + 1 + random.nextInt(9);
        places.add(
            new Place(
                start,
                at,
                new Box(
                    random.nextInt(20_000),
                    random.nextInt(20_000),
                    1 + random.nextInt(5000),
                    1 + random.nextInt(500)),
                Sureness.of(random.nextFloat())));
      }
      byte[] code = PlacesCode.encode(places);
      assertEquals(places, PlacesCode.decode(code, 0, code.length));
      if (code.length > 1) {
        assertThrows(
            IndexOutOfBoundsException.class, () -> PlacesCode.decode(code, 0, code.length - 1));
      }
    }
  }
}
