package org.phohien.core.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phohien.core.access.Viewer;
import org.phohien.core.message.Language;
import org.phohien.core.message.Messages;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.PageId;

/** Every string is a query, also those nobody means. */
public abstract class AnyQueryContract extends SearchContract {

  protected AnyQueryContract(Function<Path, Trial> begin) {
    super(begin);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*:* OR [",
        "\"",
        "-",
        "OR",
        "((( ^~",
        "\uD800",
        "a:b AND NOT {c TO d}",
        "\\",
        "AND OR NOT",
        "- \" OR",
        "\uDC00\uD800",
        "\uFFFE\uFFFF",
        "\u202E\u200B\uFEFF",
        "/(.*)*$/",
        "[* TO *]",
        "????****????",
        "*a*a*a*a*a*a*a*a*a*a*b",
        "?a*?a*?a*?a*?a*?a*?b",
        "((((a*)*)*)*)*",
        "(a+)+$",
        "'; DROP TABLE item; --",
        "%00%1F",
        "<script>"
      })
  void anyStringIsAQuery(String query) {
    shelve(Shelf.book("x1", "Sách", "chữ"));
    assertEquals(0, find(query).total());
    assertEquals(List.of(), search().pages(new ItemId("x1"), query, Viewer.PUBLIC, 10));
  }

  @Test
  void aQueryWithoutWordsSaysSo() {
    assertEquals(List.of("no-words"), keys(find("*:* OR [")));
    assertEquals(List.of("open-quote"), keys(find("\"đường làng")));
    assertEquals(List.of("only-exclusions"), keys(find("-làng")));
  }

  @Test
  void controlCharactersAreSpaces() {
    shelve(Shelf.book("a", "Sách", "đường làng"));
    assertEquals(List.of("a"), ids("đường\u0000\u0007làng"));
    assertEquals(1, find("\u0000\u0001").total(), "nothing typed");
  }

  @Test
  void everyNoteHasItsSentence() {
    for (String query :
        List.of(
            "[",
            "\"mở",
            "-thôi",
            "x ".repeat(2000),
            "trống đồng Đông Sơn",
            "trongos ddoongf",
            "trốgn",
            "trốn*",
            "t*",
            "xyzt*",
            "tr* tr?ng t*ng t*n* tro*",
            "\"trống đồng\"~4",
            "nhan đề:sách",
            "~興安",
            "-năm:1936",
            "tác giả:",
            "chỗ:này",
            "năm:xưa",
            "trống OR nhan đề:sách")) {
      shelve(Shelf.book("a", "Sách", "trống đồng"));
      for (SearchAnswer.Note note : find(query).notes()) {
        for (Language language : Language.values()) {
          assertTrue(
              Messages.of(language).find("search.note." + note.key(), note.argument()).isPresent(),
              note.key());
        }
      }
    }
  }

  @Test
  void tenThousandCharactersAreCut() {
    shelve(Shelf.book("a", "Sách", "đường làng"));
    assertTrue(keys(find("đường làng ".repeat(1000))).contains("cut"));
    assertEquals(List.of("a"), ids("đường làng ".repeat(1000)));
    assertTrue(keys(find("x".repeat(10_000))).contains("cut"));
  }

  @Test
  void aMegabyteIsCut() {
    shelve(Shelf.book("a", "Sách", "đường làng"));
    assertEquals(List.of("a"), ids("đường làng ".repeat(100_000)));
    assertEquals(0, find("\uD83D".repeat(1_000_000)).total());
    assertEquals(0, find("\"".repeat(1_000_000)).total());
  }

  @Test
  void fiveThousandClausesAreCut() {
    shelve(Shelf.book("a", "Sách", "c0 c1 c2"));
    String clauses =
        IntStream.range(0, 5000).mapToObj(n -> "c" + n).collect(Collectors.joining(" OR "));
    assertEquals(List.of("a"), ids(clauses));
    assertTrue(keys(find(clauses)).contains("cut"));
  }

  @Test
  void aCutPartsNoCharacterAndHarmsNoWordBefore() {
    shelve(Shelf.book("a", "Sách", "đường làng"));
    String pairs = "đường làng" + " ".repeat(989) + "\uD842\uDFB7";
    assertEquals(List.of("a"), ids(pairs));
  }

  @Test
  void loneSurrogatesAndControlCharactersHarmNoWordBesideThem() {
    shelve(Shelf.book("a", "Sách", "đường làng"));
    for (String harm :
        List.of("\uD800", "\uDC00", "\uFFFE", "\u0000", "\u001B[31m", "\u2028", "\u0085")) {
      assertEquals(List.of("a"), ids("đường " + harm + " làng"), () -> escaped(harm));
      assertTrue(search().pages(new ItemId("a"), harm, Viewer.PUBLIC, 9).isEmpty(), escaped(harm));
      assertEquals(List.of(), search().suggest(harm, Viewer.PUBLIC, 5), escaped(harm));
    }
  }

  private static String escaped(String text) {
    return text.chars()
        .mapToObj(c -> String.format(java.util.Locale.ROOT, "U+%04X", c))
        .collect(Collectors.joining(" "));
  }

  @Test
  void randomStringsNeverFail() {
    shelve(Shelf.book("a", "Hưng Yên", "興安 đường làng nghi-\nệp 1.234"));
    Random random = new Random(7);
    String pieces = "a đ-\"“” OR |*:[]興\uD840\uDC0B\n\t1.234\u0301-";
    for (int round = 0; round < 300; round++) {
      String query =
          random
              .ints(random.nextInt(40), 0, pieces.length())
              .mapToObj(i -> String.valueOf(pieces.charAt(i)))
              .collect(Collectors.joining());
      SearchAnswer answer = find(query);
      assertTrue(answer.total() <= 1, query);
      search().boxes(new PageId(new ItemId("a"), "0001"), query, Viewer.PUBLIC);
      search().suggest(query, Viewer.PUBLIC, 5);
    }
  }
}
