package org.phohien.core.description;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.phohien.core.model.Agent;
import org.phohien.core.model.Description;
import org.phohien.core.model.DescriptionDraft;
import org.phohien.core.model.Item;
import org.phohien.core.model.Rights;

/** The tables say the truth: what they do not call lost arrives. */
class CrosswalkTest {

  private static final URI SITE = URI.create("https://thuvien.example");

  private static final Description PLAIN = Description.titled("Nhan đề");

  /** A description for each part, with only that part filled. */
  private static final Map<String, Description> PARTS =
      Map.ofEntries(
          part("alternative", draft -> draft.alternativeTitles("Khác")),
          part("agent", draft -> draft.agents(new Agent("Khác", "trl"))),
          part("publisher", draft -> draft.publisher("Khác")),
          part("publishedAt", draft -> draft.publishedAt("Khác")),
          part("date", draft -> draft.date("1936")),
          part("language", draft -> draft.languages("fre")),
          part("subject", draft -> draft.subjects("Khác")),
          part("place", draft -> draft.places("Khác")),
          part("identifier", draft -> draft.identifiers("HY 12")),
          part("physical", draft -> draft.physical("Khác")),
          part("summary", draft -> draft.summary("Khác")));

  /** What a format has no place for. */
  private static final Map<Download, List<String>> LOST =
      Map.of(
          Download.DUBLIN_CORE, List.of("publishedAt"),
          Download.BIBTEX, List.of("alternative", "place", "physical", "identifier"),
          Download.RIS, List.of("physical", "identifier"),
          Download.CSL_JSON, List.of("alternative"));

  @Test
  void eachPartOfADescriptionArrivesOrIsKnownToBeLost() {
    for (Download download : Download.values()) {
      String plain = text(download, PLAIN);
      PARTS.forEach((part, description) -> {
        boolean lost = LOST.getOrDefault(download, List.of()).contains(part);
        assertEquals(lost, plain.equals(text(download, description)), download + " " + part);
      });
    }
  }

  @Test
  void rightsArriveInEveryRecord() {
    Item open = OneOfEachKind.described(PLAIN);
    Item closed =
        open.with(new Rights(Rights.NOT_EVALUATED, Rights.Access.RESTRICTED, Optional.of("Khác")));
    for (Download d :
        List.of(Download.MRC, Download.MARCXML, Download.MODS, Download.DUBLIN_CORE)) {
      assertNotEquals(text(d, open), text(d, closed), d.name());
      assertTrue(text(d, closed).contains("Khác"), d.name());
      assertTrue(text(d, closed).contains(Rights.NOT_EVALUATED.toString()), d.name());
    }
  }

  @Test
  void rowsSayWhatTheyDo() {
    Stream.of(
            ToMarc.TABLE,
            ToDublinCore.TABLE,
            ToMods.TABLE,
            ToQualifiedDc.TABLE,
            ToEdm.TABLE,
            ToBibtex.TABLE,
            ToRis.TABLE,
            ToCslJson.TABLE)
        .flatMap(List::stream)
        .forEach(row -> {
          assertFalse(row.from().isBlank(), row.to());
          assertFalse(row.to().isBlank(), row.from());
          assertTrue(row.loss().stream().noneMatch(String::isBlank), row.from());
        });
  }

  private static Map.Entry<String, Description> part(
      String name, UnaryOperator<DescriptionDraft> filled) {
    return Map.entry(name, filled.apply(PLAIN.draft()).finished());
  }

  private static String text(Download download, Description description) {
    return text(download, OneOfEachKind.described(description));
  }

  private static String text(Download download, Item item) {
    return new String(download.bytes(item, SITE), StandardCharsets.UTF_8);
  }
}
