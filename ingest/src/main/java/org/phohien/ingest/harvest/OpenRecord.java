package org.phohien.ingest.harvest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;

/**
 * A record whose end has not been seen. Its metadata may hold elements called {@code record}, as
 * MARCXML does, so these count only outside of them. Where metadata are not closed, the header of
 * the next record tells that one has begun.
 */
final class OpenRecord {

  private static final int LONGEST = 8 << 20;

  private final int number;
  private final long from;
  private final Charset charset;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
  private final StringBuilder identifier = new StringBuilder();
  private final StringBuilder datestamp = new StringBuilder();
  private Optional<StringBuilder> text = Optional.empty(); // where it goes
  private boolean deleted;
  private boolean tooLong;
  private int depth; // of metadata
  private int metadataFrom = -1;
  private int metadataTo = -1;
  private int lastRecord = -1; // where a tag called record stands that may be the next record's

  OpenRecord(int number, long from, byte[] tag, Charset charset) {
    this.number = number;
    this.from = from;
    this.charset = charset;
    bytes.writeBytes(tag);
  }

  /**
   * Takes a token.
   *
   * @return this while it goes on; another one that began within it; empty at its end
   */
  Optional<OpenRecord> take(Tag tag, byte[] token, long at) {
    if (depth > 0 && lastRecord >= 0 && tag.opens("header")) {
      return Optional.of(next(token));
    }
    append(token);
    if (tag.opens() || tag.closes()) {
      lastRecord = -1;
      structure(tag, token);
    } else {
      text.ifPresent(to -> to.append(new String(token, charset)));
    }
    return depth == 0 && tag.closes("record") ? Optional.empty() : Optional.of(this);
  }

  private void append(byte[] token) {
    if (bytes.size() + token.length > LONGEST) {
      tooLong = true;
    } else {
      bytes.writeBytes(token);
    }
  }

  private void structure(Tag tag, byte[] token) {
    if (tag.opens("metadata") && tag.kind() == Tag.Kind.OPEN) {
      if (depth++ == 0) {
        metadataFrom = bytes.size();
      }
    } else if (tag.closes("metadata") && depth > 0) {
      if (--depth == 0) {
        metadataTo = bytes.size() - token.length;
      }
    } else if (depth > 0) {
      lastRecord = tag.opens("record") && !tooLong ? bytes.size() - token.length : -1;
    } else if (tag.name().equals("header") && tag.opens()) {
      deleted = tag.attribute("status", token).equals("deleted");
    } else {
      text = tag.kind() == Tag.Kind.OPEN ? texts(tag.name()) : Optional.empty();
    }
  }

  private Optional<StringBuilder> texts(String element) {
    return switch (element) {
      case "identifier" -> Optional.of(identifier).filter(StringBuilder::isEmpty);
      case "datestamp" -> Optional.of(datestamp);
      default -> Optional.empty();
    };
  }

  /** The record that began while this one's metadata were still open. */
  private OpenRecord next(byte[] header) {
    byte[] all = bytes.toByteArray();
    byte[] tag = Arrays.copyOfRange(all, lastRecord, all.length);
    OpenRecord next = new OpenRecord(number + 1, from + lastRecord, tag, charset);
    next.take(Tag.of(header), header, 0);
    return next;
  }

  /** What it came to. */
  CutRecord cut() {
    String id = Entities.plain(identifier.toString()).strip();
    if (id.isEmpty()) {
      return new CutRecord.Broken(number, id, "the record has no identifier");
    }
    if (tooLong) {
      return new CutRecord.Broken(number, id, "the record is longer than " + LONGEST + " bytes");
    }
    byte[] all = bytes.toByteArray();
    if (deleted) {
      return new CutRecord.Deleted(number, id, from, all);
    }
    if (metadataFrom < 0 || metadataTo < 0) {
      return new CutRecord.Broken(number, id, "the record has no metadata, or no end of them");
    }
    int begin = metadataFrom;
    int end = metadataTo;
    while (begin < end && all[begin] <= ' ') {
      begin++;
    }
    while (end > begin && all[end - 1] <= ' ') {
      end--;
    }
    return new CutRecord.Live(
        number,
        id,
        datestamp.toString().strip(),
        from + begin,
        Arrays.copyOfRange(all, begin, end),
        charset);
  }
}
