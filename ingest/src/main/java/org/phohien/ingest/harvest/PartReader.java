package org.phohien.ingest.harvest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.phohien.core.description.XmlTokens;
import org.phohien.core.problem.ArchiveException.Invalid;

/**
 * Reads an answer to a list request (OAI-PMH 2.0, 3.2 and 3.5). It is cut into records by their
 * tags and not parsed as a whole, so that one record that is no XML costs that record and not the
 * harvest. A document type is refused: nothing good hides in one.
 */
final class PartReader {

  private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([^\"']+)[\"']");
  private static final int LONGEST_TEXT = 1 << 16;

  /**
   * What frames the records of an answer.
   *
   * @param date of the answer, by the source's clock
   * @param error code and message, where it is one; {@code noRecordsMatch} is none
   * @param token for the next part
   * @param size of the whole list, as the source says
   * @param records how many there were
   */
  record Frame(
      Optional<Instant> date,
      Optional<String> error,
      Optional<String> token,
      Optional<Long> size,
      int records) {}

  private final Consumer<CutRecord> records;
  private final StringBuilder text = new StringBuilder();
  private final List<String> errors = new ArrayList<>();
  private Charset charset = StandardCharsets.UTF_8;
  private boolean rooted;
  private int number;
  private String date = "";
  private Optional<String> token = Optional.empty();
  private Optional<Long> size = Optional.empty();
  private Optional<OpenRecord> open = Optional.empty();

  private PartReader(Consumer<CutRecord> records) {
    this.records = records;
  }

  /**
   * Reads an answer to its end.
   *
   * @param records is given each in turn
   * @throws Invalid when it is no answer of a repository
   */
  static Frame read(InputStream in, Consumer<CutRecord> records) throws IOException {
    PartReader reader = new PartReader(records);
    XmlTokens tokens = new XmlTokens(in);
    long at = 0;
    for (Optional<byte[]> one = tokens.next(); one.isPresent(); one = tokens.next()) {
      reader.take(Tag.of(one.get()), one.get(), at);
      at = tokens.position();
    }
    return reader.end();
  }

  private void take(Tag tag, byte[] bytes, long at) {
    if (open.isPresent()) {
      Optional<OpenRecord> next = open.get().take(tag, bytes, at);
      if (next.isEmpty() || next.get() != open.get()) {
        finish(open.get());
        number += next.isPresent() ? 1 : 0;
      }
      open = next;
      return;
    }
    if (tag.kind() == Tag.Kind.DECLARATION) {
      declaration(bytes);
    } else if (tag.opens()) {
      begin(tag, bytes, at);
    } else if (tag.closes()) {
      element(tag.name(), text.toString().strip());
      text.setLength(0);
    } else if (text.length() < LONGEST_TEXT) {
      text.append(new String(bytes, charset));
    }
  }

  private void declaration(byte[] bytes) {
    String words = new String(bytes, StandardCharsets.ISO_8859_1);
    if (words.startsWith("<!")) {
      throw new Invalid("harvest.doctype", "the answer has a document type, which is not read");
    }
    Matcher encoding = ENCODING.matcher(words);
    if (words.startsWith("<?xml ") && encoding.find()) {
      try {
        charset = Charset.forName(encoding.group(1));
      } catch (IllegalArgumentException e) {
        throw new Invalid("harvest.encoding", "an encoding not known: " + encoding.group(1));
      }
    }
  }

  private void begin(Tag tag, byte[] bytes, long at) {
    text.setLength(0);
    if (!rooted) {
      if (!tag.name().equals("OAI-PMH")) {
        throw new Invalid(
            "harvest.answer", "no answer of a repository: it begins with <" + tag.name() + ">");
      }
      rooted = true;
    }
    switch (tag.name()) {
      case "record" -> {
        if (tag.kind() == Tag.Kind.OPEN) {
          open = Optional.of(new OpenRecord(++number, at, bytes, charset));
        }
      }
      case "error" -> errors.add(tag.attribute("code", bytes));
      case "resumptionToken" -> {
        String length = tag.attribute("completeListSize", bytes);
        size = length.matches("\\d{1,12}") ? Optional.of(Long.valueOf(length)) : Optional.empty();
      }
      default -> {
        // a frame, or something of the repository's own
      }
    }
  }

  private void element(String name, String content) {
    switch (name) {
      case "responseDate" -> date = content;
      case "resumptionToken" ->
          token = Optional.of(Entities.plain(content)).filter(t -> !t.isEmpty());
      case "error" -> errors.set(errors.size() - 1, errors.getLast() + ": " + content);
      default -> {
        // its children were looked at when they came
      }
    }
  }

  private void finish(OpenRecord record) {
    records.accept(record.cut());
  }

  private Frame end() {
    open.ifPresent(record -> {
      throw new Invalid("harvest.answer", "the answer ends within record " + number);
    });
    if (!rooted) {
      throw new Invalid("harvest.answer", "no answer of a repository: it has no element");
    }
    Optional<String> error =
        errors.stream().filter(e -> !e.startsWith("noRecordsMatch")).findFirst();
    return new Frame(moment(), error, token, size, number);
  }

  private Optional<Instant> moment() {
    try {
      return Optional.of(Instant.parse(date));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
