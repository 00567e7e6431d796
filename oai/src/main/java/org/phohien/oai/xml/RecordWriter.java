package org.phohien.oai.xml;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.phohien.core.catalog.Harvested;
import org.phohien.oai.verb.Datestamp;
import org.phohien.oai.verb.Identifiers;

/**
 * Writes records and their headers, which are nearly all of an answer, past the XML writer: what
 * stands in a header are ids, dates and sets, whose forms hold nothing that XML would escape. For
 * one answer and one thread.
 */
final class RecordWriter {

  private static final byte[] METADATA = bytes("<metadata>");
  private static final byte[] END_OF_METADATA = bytes("</metadata>");
  private static final byte[] RECORD = bytes("<record>");
  private static final byte[] END_OF_RECORD = bytes("</record>");

  private final Sink sink;
  private final Identifiers identifiers;
  private final Splice splice;
  private final Tombstones tombstones;
  private final StringBuilder text = new StringBuilder(512);
  private Instant second = Instant.MIN;
  private String datestamp = "";

  RecordWriter(Sink sink, Identifiers identifiers, Splice splice, Tombstones tombstones) {
    this.tombstones = tombstones;
    this.sink = sink;
    this.identifiers = identifiers;
    this.splice = splice;
  }

  /** A record, or the tombstone of one. */
  void record(Harvested entry) throws IOException {
    sink.write(RECORD);
    header(entry);
    if (!entry.deleted() && entry.record().isPresent()) {
      sink.write(METADATA);
      splice.copy(entry.record().get(), sink);
      sink.write(END_OF_METADATA);
    }
    sink.write(END_OF_RECORD);
  }

  void header(Harvested entry) throws IOException {
    text.setLength(0);
    text.append(entry.deleted() ? "<header status=\"deleted\">" : "<header>")
        .append("<identifier>")
        .append(identifiers.of(entry.item()))
        .append("</identifier><datestamp>")
        .append(datestamp(entry.change().stamp()))
        .append("</datestamp>");
    for (String set : entry.sets()) {
      text.append("<setSpec>").append(set).append("</setSpec>");
    }
    if (entry.withdrawn().isPresent() && tombstones == Tombstones.WITH_REASON) {
      sink.write(bytes(text.toString()));
      text.setLength(0);
      sink.write(Tombstones.comment(entry.withdrawn().get()).getBytes(StandardCharsets.UTF_8));
    }
    sink.write(bytes(text.append("</header>").toString()));
  }

  /** Those of an import all have one stamp. */
  private String datestamp(Instant stamp) {
    Instant cut = stamp.truncatedTo(ChronoUnit.SECONDS);
    if (!cut.equals(second)) {
      second = cut;
      datestamp = Datestamp.wire(stamp);
    }
    return datestamp;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
