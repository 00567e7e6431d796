package org.phohien.web.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phohien.core.search.Snippet;

class LegiblePartTest {

  /** Hits stand in square brackets; what can't be read at all is empty. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "thứ nhì [Phố Hiến]. Phố có chợ | thứ nhì [Phố Hiến]. Phố có chợ",
        "TỈNH [HƯNG YÊN] Sở Địa dư 1937 —= T8 N2“ NG \\rr-U- | TỈNH [HƯNG YÊN] Sở Địa dư 1937 …",
        "_= \\/ \\MW/ chùa [Chuông] ở phố Hiến | … chùa [Chuông] ở phố Hiến",
        "_= \\/ [Chuông] \\MW/ g1 g1 | -",
        "省在[山南]之東南 | 省在[山南]之東南",
        "[Chuông] | [Chuông]"
      })
  void noiseIsCutAwayFromTheHitOutwards(String read, String shown) {
    Optional<String> part = LegiblePart.of(snippet(read)).map(LegiblePartTest::written);
    assertEquals(Optional.ofNullable(shown), part);
  }

  private static Snippet snippet(String text) {
    List<Snippet.Part> parts = new ArrayList<>();
    for (String part : text.split("(?=\\[)|(?<=\\])", -1)) {
      if (!part.isEmpty()) {
        boolean hit = part.startsWith("[");
        parts.add(new Snippet.Part(hit ? part.substring(1, part.length() - 1) : part, hit));
      }
    }
    return new Snippet(parts);
  }

  private static String written(Snippet snippet) {
    StringBuilder text = new StringBuilder();
    for (Snippet.Part part : snippet.parts()) {
      text.append(part.hit() ? "[" + part.text() + "]" : part.text());
    }
    return text.toString();
  }
}
