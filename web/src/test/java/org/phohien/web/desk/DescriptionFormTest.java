package org.phohien.web.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.phohien.core.message.Language;
import org.phohien.core.message.Messages;
import org.phohien.core.model.Agent;
import org.phohien.core.model.Description;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Kind;
import org.phohien.core.model.Rights;
import org.phohien.web.visit.Parameters;

class DescriptionFormTest {

  private static final Messages VIETNAMESE = Messages.of(Language.VIETNAMESE);

  private final Item book = item(new Kind.LocalRecord());

  @Test
  void whatIsNotTouchedStaysAsItIs() {
    assertEquals(book, typed(book, Map.of()).over(book));
  }

  @Test
  void lineEndsOfBrowsersAreNoDifference() {
    DescriptionForm form = typed(book, Map.of("subjects", "Địa chí\r\nThương cảng\r\n"));
    assertEquals("Địa chí\nThương cảng", form.text("subjects"));
    assertEquals(List.of("Địa chí", "Thương cảng"), form.over(book).description().subjects());
  }

  @Test
  void titleIsOneLine() {
    DescriptionForm form = typed(book, Map.of("title", " Phố Hiến\r\n và đất\tHưng Yên "));
    assertEquals("Phố Hiến và đất Hưng Yên", form.over(book).description().title());
  }

  @Test
  void rolesAreWordsOfEitherLanguageOrCodes() {
    DescriptionForm form =
        typed(book, Map.of("agents", "Mộc | Dịch giả\nSen | editor\nLan\nBảo | pht\n"));
    assertEquals(
        List.of(
            new Agent("Mộc", "trl"),
            new Agent("Sen", "edt"),
            Agent.author("Lan"),
            new Agent("Bảo", "pht")),
        form.over(book).description().agents());
  }

  @Test
  void roleThatNobodyKnowsIsRefusedUnlessTheItemHasIt() {
    assertEquals(List.of("agents"), typed(book, Map.of("agents", "Mộc | vua")).wrong(book));
    Item engraved = book.with(described(List.of(new Agent("Mộc", "egr"))));
    assertEquals(List.of(), typed(engraved, Map.of()).wrong(engraved));
    assertEquals(engraved, typed(engraved, Map.of()).over(engraved));
  }

  @Test
  void wrongFieldsAreNamed() {
    DescriptionForm form =
        typed(
            book,
            Map.of(
                "title", "  ",
                "date", "năm ngoái",
                "languages", "tiếng Việt",
                "statement", "javascript:alert(1)",
                "access", "ALL",
                "kind", "vua"));
    assertEquals(
        List.of("title", "kind", "date", "languages", "statement", "access"), form.wrong(book));
  }

  @Test
  void bookBecomesAnIssueCalledByItsTitleUntilItsNewspaperIsKnown() {
    Item issue = typed(book, Map.of("kind", "bao-chi", "date", "1936-05-02")).over(book);
    Kind.Issue kind = assertInstanceOf(Kind.Issue.class, issue.kind());
    assertEquals("Phố Hiến", kind.serial());
    assertTrue(kind.date().isPresent());
  }

  @Test
  void scaleIsReadAsPeopleWriteIt() {
    Item map = item(new Kind.MapSheet(OptionalInt.empty()));
    assertEquals(
        new Kind.MapSheet(OptionalInt.of(25_000)),
        typed(map, Map.of("scale", "1 : 25.000")).over(map).kind());
    assertEquals(List.of("scale"), typed(map, Map.of("scale", "nhỏ")).wrong(map));
  }

  @Test
  void onlyRecordsWithoutPagesCanBecomeRecords() {
    assertTrue(DescriptionForm.kinds(book).contains("thu-muc"));
    assertFalse(DescriptionForm.of(book, VIETNAMESE).has("serial"));
  }

  private static DescriptionForm typed(Item item, Map<String, String> form) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    form.forEach((name, text) -> values.put(name, List.of(text)));
    return DescriptionForm.typed(item, new Parameters(values), VIETNAMESE);
  }

  private static Item item(Kind kind) {
    return new Item(new ItemId("dc-1"), kind, described(List.of()), Rights.unknown(), List.of());
  }

  private static Description described(List<Agent> agents) {
    return new Description(
        "Phố Hiến",
        List.of(),
        agents,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of("vie"),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }
}
