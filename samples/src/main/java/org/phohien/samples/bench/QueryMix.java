package org.phohien.samples.bench;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.phohien.core.access.Viewer;
import org.phohien.core.search.Facet;
import org.phohien.core.search.SearchRequest;
import org.phohien.core.search.SearchRequest.Sort;

/** The kinds of queries readers send, to {@link PlausiblePages}. */
final class QueryMix {

  /** What a reader sees at once. */
  private static final int TOP = 10;

  private QueryMix() {}

  /** A kind of query with a source of such queries. */
  record Kind(String name, Function<Random, SearchRequest> next) {}

  /** All kinds; each is asked as often as any other. */
  static final List<Kind> KINDS =
      List.of(
          new Kind("one common syllable", r -> ask(r, "nhân", "sông", "làng", "chính")),
          new Kind("one rare word", r -> ask("nghượng" + r.nextInt(3))),
          new Kind(
              "two words, accents",
              r -> ask(r, "Hưng Yên", "Phố Hiến", "sông Hồng", "tiến sĩ", "nhãn lồng")),
          new Kind(
              "two words, no accents",
              r -> ask(r, "hung yen", "pho hien", "song hong", "tien si", "nhan long")),
          new Kind(
              "four words",
              r -> ask(r, "thuyền buôn phố hiến", "lụt lội sông Hồng", "bao chi hung yen")),
          new Kind("phrase", r -> ask(r, "\"nhân dân\"", "\"lịch sử Hưng Yên\"")),
          new Kind(
              "OR and exclusion",
              r -> ask(r, "chùa OR đền OR miếu -thuế", "Tiên Lữ -lụt", "báo | sách -cũ")),
          new Kind("two characters", r -> ask(character(r) + character(r))),
          new Kind("filtered, by date, 3rd page", QueryMix::filtered),
          new Kind(
              "a pasted sentence, half wrong",
              r ->
                  ask(
                      "thuyền buôn đến bến cảng Phố Hiến ngzx xqwz bên sông Hồng kjhq wwwz chở hạt"
                          + " sen"
                          + r.nextInt(9))),
          new Kind("everything", r -> ask("")));

  private static SearchRequest filtered(Random random) {
    String year = Integer.toString(1880 + random.nextInt(100));
    return new SearchRequest(
        "làng xã", Map.of(Facet.YEAR, Set.of(year)), Sort.DATE, 2 * TOP, TOP, Viewer.PUBLIC);
  }

  private static SearchRequest ask(Random random, String... from) {
    return ask(from[random.nextInt(from.length)]);
  }

  private static SearchRequest ask(String query) {
    return new SearchRequest(query, Map.of(), Sort.RELEVANCE, 0, TOP, Viewer.PUBLIC);
  }

  private static String character(Random random) {
    return Character.toString(0x4E00 + random.nextInt(1500));
  }
}
