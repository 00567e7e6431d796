package org.phohien.web.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.phohien.core.message.Language;
import org.phohien.core.message.Messages;
import org.phohien.core.model.Agent;
import org.phohien.core.model.Dating;
import org.phohien.core.model.Description;
import org.phohien.core.model.Item;
import org.phohien.web.page.Addresses;
import org.phohien.web.page.Site;

/**
 * Descriptions as a table (RFC 4180), a row each, several values of a cell parted by semicolons. It
 * begins with a byte order mark, without which Excel takes UTF-8 for its own code page.
 */
final class CsvTable {

  private static final List<String> COLUMNS =
      List.of(
          "title",
          "agent",
          "publishedAt",
          "publisher",
          "date",
          "collection",
          "language",
          "subject",
          "place",
          "identifier",
          "physical",
          "rights");

  private final Site site;
  private final Messages messages;

  CsvTable(Site site, Language language) {
    this.site = site;
    this.messages = Messages.of(language);
  }

  String of(List<Item> items) {
    Stream<String> head =
        Stream.concat(
            Stream.of(messages.get("web.item.number")),
            Stream.concat(
                COLUMNS.stream().map(c -> messages.get("description." + c)),
                Stream.of(messages.get("web.item.address"))));
    return "\ufeff" + row(head) + items.stream().map(this::row).collect(Collectors.joining());
  }

  private String row(Item item) {
    Description d = item.description();
    return row(
        Stream.of(
            item.id().value(),
            d.title(),
            joined(d.agents().stream().map(Agent::name)),
            or(d.publishedAt()),
            or(d.publisher()),
            or(d.date().map(Dating::edtf)),
            messages.get("collection." + item.kind().collection().slug()),
            joined(d.languages().stream()),
            joined(d.subjects().stream()),
            joined(d.places().stream()),
            joined(d.identifiers().stream()),
            or(d.physical()),
            item.rights().statement().toString(),
            site.absolute(Addresses.item(item.id()))));
  }

  private static String row(Stream<String> cells) {
    return cells.map(CsvTable::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(String text) {
    // a spreadsheet would run what begins like a formula
    String safe = text.matches("(?s)[=+@\\t-].*") ? "'" + text : text;
    return safe.matches("(?s).*[\",;\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  private static String joined(Stream<String> values) {
    return values.collect(Collectors.joining("; "));
  }

  private static String or(Optional<String> text) {
    return text.orElse("");
  }
}
