package org.phohien.core.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.MessageFormat;
import java.util.NoSuchElementException;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.phohien.core.model.Collection;
import org.phohien.core.model.Reason;
import org.phohien.core.problem.ArchiveException;
import org.phohien.core.problem.Failure;

class MessagesTest {

  private final Messages vietnamese = Messages.of(Language.VIETNAMESE);
  private final Messages english = Messages.of(Language.ENGLISH);

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertEquals(new TreeSet<>(vietnamese.keys()), new TreeSet<>(english.keys()));
  }

  @Test
  void everyKeyStandsInTheFileOfItsRoom() {
    for (Language language : Language.values()) {
      for (String room : Messages.ROOMS) {
        for (Object key : Messages.read(room, language).keySet()) {
          assertTrue(key.toString().startsWith(room + "."), key + " in room " + room);
        }
      }
    }
  }

  @Test
  void everyTextIsAPatternWithTheSameArgumentsInBothLanguages() {
    for (String key : vietnamese.keys()) {
      String vi = vietnamese.pattern(key).orElseThrow();
      String en = english.pattern(key).orElseThrow();
      assertEquals(arguments(vi), arguments(en), key);
      assertTrue(!vi.replace("''", "").contains("'") && !en.replace("''", "").contains("'"), key);
    }
  }

  @Test
  void everyReasonAndCollectionHasItsWords() {
    for (Messages messages : new Messages[] {vietnamese, english}) {
      for (Reason.Rule rule : Reason.Rule.values()) {
        assertTrue(messages.find("reason." + rule.name()).isPresent(), rule.name());
      }
      for (Collection collection : Collection.values()) {
        assertTrue(messages.find("collection." + collection.slug()).isPresent());
      }
    }
  }

  @Test
  void numbersAreWrittenTheLanguagesWay() {
    assertEquals("1.234", vietnamese.get("web.number", 1234));
    assertEquals("1,234", english.get("web.number", 1234));
  }

  @Test
  void failureIsToldInWholeSentencesOfTheReadersLanguage() {
    Failure none = new ArchiveException.NotFound("account", "lan").failure();
    assertEquals("Không có tài khoản lan.", vietnamese.tell(none));
    assertEquals("There is no account lan.", english.tell(Failure.read(none.written())));
  }

  @Test
  void whatAnEngineSaysStandsApartFromOurOwnWords() {
    Failure down =
        new ArchiveException.Unavailable("database", "connection refused", null).failure();
    assertEquals(
        "Cơ sở dữ liệu không trả lời. Chi tiết kỹ thuật: database: connection refused",
        vietnamese.tell(down));
    Failure odd = new ArchiveException.Invalid("no-such-rule", "odd").failure();
    assertEquals("Yêu cầu không hợp lệ. Chi tiết kỹ thuật: odd", vietnamese.tell(odd));
  }

  @Test
  void rejectedFileIsToldInTheReadersLanguageAndADecodersWordsAreNamedSo() {
    Reason twice = Reason.named(Reason.Rule.BAD_RECORD, "id-twice", "dc-01");
    assertEquals("Số hiệu dc-01 xuất hiện hai lần", vietnamese.detail(twice));
    assertEquals("The number dc-01 stands twice", english.detail(twice));
    assertEquals(
        "Chi tiết kỹ thuật: needs byte 9 of 8",
        vietnamese.detail(new Reason(Reason.Rule.TRUNCATED, "needs byte 9 of 8")));
    assertEquals("", vietnamese.detail(new Reason(Reason.Rule.NOT_LISTED, "")));
  }

  @Test
  void failureWrittenBeforeTheyHadNamesIsToldAsItWas() {
    assertTrue(vietnamese.tell(Failure.read("disk full")).endsWith("disk full"));
  }

  @Test
  void missingKeyIsAMistake() {
    assertThrows(NoSuchElementException.class, () -> vietnamese.get("web.no-such-key"));
  }

  /** How many arguments a pattern takes: the highest one it names. */
  private static int arguments(String pattern) {
    return new MessageFormat(pattern, Language.ENGLISH.locale()).getFormatsByArgumentIndex().length;
  }
}
