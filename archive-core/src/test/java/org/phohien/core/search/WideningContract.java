package org.phohien.core.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phohien.core.access.Viewer;
import org.phohien.core.model.Alternative;
import org.phohien.core.model.Box;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Line;
import org.phohien.core.model.PageId;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Rights;
import org.phohien.core.model.Word;

/** What is found though it is written otherwise than typed, and how that is told. */
public abstract class WideningContract extends SearchContract {

  protected WideningContract(Function<Path, Trial> begin) {
    super(begin);
  }

  @ParameterizedTest(name = "{0} finds {1}: {3}")
  @CsvSource({
    "hung yen, 大南興安省志, READING, characters by their readings",
    "Hưng Yên, 興安省, READING, accents counting",
    "'\"nhân dân\"', 人民, READING, a phrase as a phrase",
    "国史, 國史館, TYPED, another form of a character",
    "興, 兴安, TYPED, and the other way round",
    "nhất, ngày thứ nhứt, SPELLING, as one says in the south",
    "lời, nghe nhời cha, SPELLING, as one wrote in the north",
    "Ân Thi, huyện Thiên Thi cũ, NAME, a place by an older name",
    "Hải Hưng, tỉnh Hưng Yên, NAME, and by one of a time between",
    "Tự Đức 19, năm 1866 dựng bia, DATE, a year by its reign",
    "Tự Đức năm thứ 19, năm 1866 dựng bia, DATE, said in full",
    "1866, năm Tự Đức thứ 19, DATE, the other way round",
    "1866, 嗣德十九年, DATE, in characters",
    "Gia Long nguyên niên, năm 1802, DATE, the first year",
    "Bính Dần, năm 1926, DATE, one of the years of that name",
    "~后來, 後來, FORM, a looser form where asked for",
    "~時, 庚辰年, FORM, a character not to be written under the Nguyễn",
    "~興安, tỉnh Hưng Yên xưa, TRANSCRIPTION, characters in Quốc ngữ where asked for",
    "'~\"人民\"', nhân dân ta, TRANSCRIPTION, also as a phrase",
    "chuông đồng, quả chuôug đồng, SIMILAR, a misread word",
    "chuôgn đồng, quả chuông đồng, SIMILAR, a slip of the hand",
  })
  void finds(String query, String text, Match how, String reason) {
    shelve(Shelf.book("a", "Sách", text), Shelf.book("b", "Khác", "không có gì ở đây"));
    assertEquals(List.of("a"), ids(query), reason);
    List<HitBox> boxes = search().boxes(new PageId(new ItemId("a"), "0001"), query, Viewer.PUBLIC);
    assertTrue(boxes.stream().anyMatch(box -> box.how() == how), () -> reason + ": " + boxes);
  }

  @ParameterizedTest(name = "{0} does not find {1}: {2}")
  @CsvSource({
    "an, 興安省, one syllable is the reading of too much",
    "Hùng Yên, 興安省, an accent typed counts in readings too",
    "yên hưng, 興安省, the order counts",
    "興安, tỉnh Hưng Yên xưa, characters in Quốc ngữ where not asked for",
    "~興安, hùng yên, a reading has its accents",
    "后, 後來, characters that only simplify alike",
    "Tự Đức 20, năm 1866, another year",
    "Kim Động, huyện Ân Thi, two parts of one whole are not each other",
    "cử, ở, short words have too many neighbours",
  })
  void doesNotFind(String query, String text, String reason) {
    shelve(Shelf.book("a", "Sách", text));
    assertEquals(List.of(), ids(query), reason);
  }

  @ParameterizedTest
  @CsvSource({"huwng yeen, Hưng Yên, hưng yên", "pho61 hie61n, Phố Hiến, phố hiến"})
  void keystrokesAreReadAndTheirMeaningTold(String typed, String text, String meant) {
    shelve(Shelf.book("a", "Sách", text));
    assertEquals(List.of("a"), ids(typed));
    assertEquals(List.of(new SearchAnswer.Note("keystrokes", meant)), find(typed).notes());
  }

  @Test
  void whatIsWrittenAsTypedComesFirst() {
    shelve(
        Shelf.book("read", "Sách", "興安省"),
        Shelf.book("typed", "Sách", "về tỉnh Hưng Yên xưa"),
        Shelf.book("alike", "Sách", "tỉnh Hưug Yên"));
    assertEquals("typed", ids("Hưng Yên").getFirst());
    assertEquals(3, find("Hưng Yên").total());
    assertEquals(List.of("similar"), keys(find("Hưng Yên")));
  }

  @Test
  void aCharacterFoundByItsReadingSaysIt() {
    shelve(Shelf.book("a", "Sách", "大 南 興 安 省"));
    List<HitBox> boxes =
        search().boxes(new PageId(new ItemId("a"), "0001"), "hung yen", Viewer.PUBLIC);
    assertEquals(
        List.of(
            new HitBox("興", new Box(340, 100, 100, 40), 0, Match.READING, "hưng"),
            new HitBox("安", new Box(460, 100, 100, 40), 0, Match.READING, "yên")),
        boxes);
  }

  @Test
  void anotherQueryIsOfferedOnlyWhereItFindsMore() {
    shelve(
        Shelf.book("a", "Sách", "quả chuông đồng"),
        Shelf.book("b", "Sách", "đúc chuông đồng"),
        Shelf.book("c", "Sách", "chuôug đồng"));
    assertEquals(List.of("chuông đồng"), offered("chuôgn đồng"));
    assertEquals(List.of("Chuong dong"), offered("Chuogn dong"));
    assertEquals(List.of("\"đúc\" -quả chuông"), offered("\"đúc\" -quả chuôgn"));
    assertEquals(List.of(), offered("chuông đồng"), "nothing better");
    assertEquals(List.of(), offered("chuôgn vàng"), "not there either");
    shelve(Shelf.book("d", "Sách", "rèn gươmm quý").seenBy(Rights.Access.RESTRICTED));
    assertEquals(List.of(), offered("gươmmm"), "what one may not see is not offered");
  }

  private List<String> offered(String query) {
    return find(query).notes().stream()
        .filter(note -> note.key().equals("did-you-mean"))
        .map(SearchAnswer.Note::argument)
        .toList();
  }

  @Test
  void whatTheEngineHeldForPossibleIsFoundAndSaysSo() {
    IndexedItem read = Shelf.book("a", "Sách", "大 南 奐 安 省").published(1);
    IndexedItem sure = Shelf.book("b", "Sách", "大 南 興 安 省").published(2);
    index().put(heldFor(read, "奐", "興", 0.3f));
    index().put(sure);
    index().refresh();
    assertEquals(List.of("b", "a"), ids("興安"));
    assertEquals(List.of("b", "a"), ids("南興安省"));
    assertEquals(List.of("b", "a"), ids("興"));
    List<HitBox> boxes = search().boxes(new PageId(new ItemId("a"), "0001"), "興安", Viewer.PUBLIC);
    assertEquals(List.of("奐", "安"), words(boxes));
    assertTrue(boxes.stream().allMatch(box -> box.how() == Match.ALTERNATIVE));
    assertEquals(List.of(), ids("興南"));
  }

  private static IndexedItem heldFor(IndexedItem item, String read, String other, float sure) {
    List<PageText> texts =
        item.texts().stream()
            .map(text ->
                new PageText(
                    text.page(),
                    text.size(),
                    text.image(),
                    text.by(),
                    text.attempts(),
                    text.lines().stream().map(line -> heldFor(line, read, other, sure)).toList()))
            .toList();
    return new IndexedItem(item.entry(), texts);
  }

  private static Line heldFor(Line line, String read, String other, float sure) {
    return new Line(
        line.box(),
        line.script(),
        line.words().stream()
            .map(word ->
                word.text().equals(read)
                    ? new Word(read, word.box(), sure, List.of(new Alternative(other, sure)))
                    : word)
            .toList());
  }

  @Test
  void whatIsHiddenIsNotFoundByOtherNamesEither() {
    shelve(Shelf.book("a", "Sách", "興安 chuôug năm 1866").seenBy(Rights.Access.RESTRICTED));
    for (String query : List.of("hung yen", "chuông", "Tự Đức 19")) {
      assertEquals(0, find(query).total(), query);
    }
  }

  @Test
  void theSignIsOfferedWhereItFindsMore() {
    shelve(Shelf.book("a", "Một", "興安省誌"), Shelf.book("b", "Hai", "tỉnh Hưng Yên"));
    assertEquals(List.of(new SearchAnswer.Note("try-wider", "~興安")), find("興安").notes());
    assertEquals(List.of(), find("省誌").notes());
    assertEquals(2, find("~興安").total());
  }
}
