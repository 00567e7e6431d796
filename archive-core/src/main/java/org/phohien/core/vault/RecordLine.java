package org.phohien.core.vault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;
import org.phohien.core.problem.ArchiveException;

/**
 * A record as it lies in the object of its import, a line of {@link Vault#RECORDS}: where its bytes
 * are in the file that came, how they were read, and what the archive understood. JSON, UTF-8.
 *
 * @param item what was understood
 * @param holding where it lives and where its bytes are
 * @param encoding its text was decoded from, e.g. {@code UTF-8}, {@code TCVN3}
 * @param repairs what had to be mended to read it, for people; empty for a sound record
 * @param withdrawn why it is a tombstone: where it came from, it was deleted
 */
public record RecordLine(
    Item item, Holding holding, String encoding, List<String> repairs, Optional<String> withdrawn) {

  private static final int FORMAT = 1;
  private static final String ITEM = ",\"item\":";
  private static final ObjectMapper JSON = new ObjectMapper();

  public RecordLine {
    repairs = List.copyOf(repairs);
  }

  /** One that is to be seen. */
  public RecordLine(Item item, Holding holding, String encoding, List<String> repairs) {
    this(item, holding, encoding, repairs, Optional.empty());
  }

  /** The line, without a line end. */
  public String write() {
    ObjectNode head = JSON.createObjectNode();
    head.put("format", FORMAT);
    head.put("number", holding.number());
    ObjectNode source = head.putObject("source");
    source.put("from", holding.from());
    source.put("length", holding.length());
    source.put("sha256", holding.sha256());
    source.put("encoding", encoding);
    if (!repairs.isEmpty()) {
      repairs.forEach(source.putArray("repairs")::add);
    }
    withdrawn.ifPresent(why -> head.put("withdrawn", why));
    String opened = head.toString();
    return opened.substring(0, opened.length() - 1)
        + ITEM
        + new String(ItemFile.compact(item), StandardCharsets.UTF_8)
        + "}";
  }

  /**
   * Reads a line.
   *
   * @param object that holds it
   * @throws ArchiveException.Corrupt when it is none
   */
  public static RecordLine read(ItemId object, String line) {
    // quotes inside of a JSON text are escaped, so this is where the item begins
    int at = line.indexOf(ITEM);
    try {
      JsonNode head = JSON.readTree(line.substring(0, Math.max(at, 0)) + "}");
      if (head.path("format").asInt() != FORMAT) {
        throw new IllegalArgumentException("format " + head.path("format") + ", not " + FORMAT);
      }
      JsonNode source = head.path("source");
      return new RecordLine(
          ItemFile.read(
              line.substring(at + ITEM.length(), line.length() - 1)
                  .getBytes(StandardCharsets.UTF_8)),
          new Holding(
              object,
              head.path("number").asInt(),
              source.path("from").asLong(),
              source.path("length").asInt(),
              source.path("sha256").asText()),
          source.path("encoding").asText(),
          StreamSupport.stream(source.path("repairs").spliterator(), false)
              .map(JsonNode::asText)
              .toList(),
          Optional.ofNullable(head.get("withdrawn")).map(JsonNode::asText));
    } catch (IOException | RuntimeException e) {
      throw e instanceof ArchiveException known
          ? known
          : new ArchiveException.Corrupt(object + " " + Vault.RECORDS, "not a record: " + e, e);
    }
  }
}
