package org.phohien.web.desk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.phohien.core.job.Job;
import org.phohien.core.message.Messages;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Rejected;

/**
 * A batch as a table for a spreadsheet (CSV, RFC 4180): a row an item, then a row a rejected file.
 */
final class Report {

  /** Without it a spreadsheet takes UTF-8 for the code page of the machine. */
  private static final String MARK = "\uFEFF";

  private final Messages messages;

  Report(Messages messages) {
    this.messages = messages;
  }

  byte[] of(List<Job> parts, List<Rejected> rejected) {
    Stream<List<String>> head =
        Stream.of(
            Stream.of("what", "item", "file", "state", "done", "rejected", "reason", "detail")
                .map(column -> messages.get("desk.report." + column))
                .toList());
    String table =
        Stream.of(head, parts.stream().map(this::row), rejected.stream().map(this::row))
            .flatMap(rows -> rows)
            .map(row -> row.stream().map(Report::cell).collect(Collectors.joining(",", "", "\r\n")))
            .collect(Collectors.joining("", MARK, ""));
    return table.getBytes(StandardCharsets.UTF_8);
  }

  private List<String> row(Job part) {
    return List.of(
        messages.get("desk.rejected.item"),
        Work.of(part).about(),
        "",
        messages.get("desk.state." + part.state()),
        part.progress().done() + "/" + part.progress().total(),
        Integer.toString(part.progress().rejected()),
        "",
        part.failure().map(messages::tell).orElse(""));
  }

  private List<String> row(Rejected one) {
    return List.of(
        messages.get("desk.rejected.file"),
        one.item().map(ItemId::value).orElse(""),
        one.file(),
        messages.get("desk.report.refused"),
        "",
        "",
        messages.get("reason." + one.reason().rule()),
        messages.detail(one.reason()));
  }

  private static String cell(String text) {
    // what begins so is a formula to a spreadsheet, and file names come from anywhere
    String safe = text.matches("[=+\\-@\\t\\r](?s:.*)") ? "'" + text : text;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }
}
