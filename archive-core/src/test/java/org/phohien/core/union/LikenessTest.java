package org.phohien.core.union;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.phohien.core.model.Agent;
import org.phohien.core.model.Description;
import org.phohien.core.model.DescriptionDraft;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Kind;
import org.phohien.core.model.Rights;

class LikenessTest {

  /** A book that several houses have. */
  private static final DescriptionDraft BOOK =
      Description.draft("Hưng Yên địa chí")
          .agents(Agent.author("Trịnh Như Tấu"))
          .publisher("Ngô Tử Hạ")
          .date("1937");

  private enum Verdict {
    SAME,
    DOUBTFUL,
    OTHER
  }

  private static Verdict verdict(DescriptionDraft one, DescriptionDraft other) {
    int score = Likeness.of(item(one.finished()), item(other.finished())).score();
    return score >= Likeness.SAME
        ? Verdict.SAME
        : score >= Likeness.DOUBTFUL ? Verdict.DOUBTFUL : Verdict.OTHER;
  }

  private static Item item(Description description) {
    return item(new Kind.CatalogueRecord(), description);
  }

  private static Item item(Kind kind, Description description) {
    return new Item(new ItemId("a"), kind, description, Rights.unknown(), List.of());
  }

  @Test
  void accentsCaseAndOrderOfNamesDoNotPart() {
    DescriptionDraft other =
        Description.draft("HUNG YEN DIA CHI.")
            .agents(Agent.author("Tấu, Trịnh Như"))
            .publisher("Nhà in Ngô Tử Hạ")
            .date("1937");
    assertEquals(Verdict.SAME, verdict(BOOK, other));
  }

  @Test
  void titlesInAnotherScriptMeetByTheOneBothHave() {
    DescriptionDraft han =
        Description.draft("興安地志").alternativeTitles("Hưng Yên địa chí").date("1937");
    assertEquals(Verdict.SAME, verdict(han.agents(Agent.author("Trịnh Như Tấu")), BOOK));
    assertEquals(
        Verdict.SAME,
        verdict(
            Description.draft("興安一統志").date("1893"),
            Description.draft("Hưng Yên nhất thống chí").alternativeTitles("興安一統志").date("1893")));
  }

  @Test
  void titleAloneIsForALibrarian() {
    assertEquals(Verdict.DOUBTFUL, verdict(BOOK, Description.draft("Hưng Yên địa chí")));
  }

  @Test
  void otherEditionIsNotTheSame() {
    assertEquals(
        Verdict.DOUBTFUL,
        verdict(BOOK, BOOK.finished().draft().date("1997")),
        "a reprint: the year differs");
  }

  @Test
  void otherAuthorOfTheSameTitleIsAnotherWork() {
    assertEquals(
        Verdict.OTHER,
        verdict(
            Description.draft("Lịch sử Việt Nam").agents(Agent.author("Đào Duy Anh")).date("1955"),
            Description.draft("Lịch sử Việt Nam")
                .agents(Agent.author("Trần Trọng Kim"))
                .date("1971")));
  }

  @Test
  void volumesAreWorksOfTheirOwn() {
    assertEquals(
        Verdict.OTHER,
        verdict(
            BOOK.finished().draft(),
            Description.draft("Hưng Yên địa chí, quyển 2")
                .agents(Agent.author("Trịnh Như Tấu"))
                .date("1937")));
    assertEquals(
        Verdict.OTHER,
        verdict(
            Description.draft("Toàn tập. Tập II").date("1990"),
            Description.draft("Toàn tập. Tập III").date("1990")));
    assertEquals(
        Verdict.SAME,
        verdict(
            Description.draft("Toàn tập. Tập II").agents(Agent.author("Nam Cao")).date("1990"),
            Description.draft("Toàn tập. Tập 2").agents(Agent.author("Nam Cao")).date("1990")));
  }

  @Test
  void sameIsbnNeedsATitleToBeEnough() {
    DescriptionDraft one =
        Description.draft("Phố Hiến").identifiers("ISBN 978-604-77-0001-5").date("2013");
    DescriptionDraft two =
        Description.draft("Phố Hiến: kỷ yếu").identifiers("ISBN 9786047700015").date("2013");
    assertEquals(Verdict.SAME, verdict(one, two));
    assertTrue(
        verdict(one, Description.draft("Nấu ăn").identifiers("ISBN 9786047700015").date("2013"))
            != Verdict.SAME,
        "a number that was used twice");
  }

  @Test
  void tenAndThirteenDigitsMeet() {
    assertEquals(
        Set.of("isbn:9780306406157"),
        Set.copyOf(
            WorkKeys.exact(
                    item(
                        Description.draft("a")
                            .identifiers("ISBN 0-306-40615-2", "ISBN 978-0-306-40615-7")
                            .finished()))
                .toList()));
  }

  @Test
  void issuesAreKnownByTheirDay() {
    Description d = Description.titled("Sơn Nam tuần báo");
    Item may = item(issue("1936-05-02"), d);
    assertEquals(100, Likeness.of(may, item(issue("1936-05-02"), d)).score());
    assertEquals(0, Likeness.of(may, item(issue("1936-05-09"), d)).score());
  }

  private static Kind issue(String day) {
    return new Kind.Issue("Sơn Nam tuần báo", Optional.of(LocalDate.parse(day)), Optional.empty());
  }
}
