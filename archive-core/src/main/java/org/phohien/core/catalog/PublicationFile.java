package org.phohien.core.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.phohien.core.model.ItemId;
import org.phohien.core.problem.ArchiveException;
import org.phohien.core.vault.Vault;
import org.phohien.core.vault.VersionNumber;

/**
 * How the vault remembers a publication or withdrawal, {@link Vault#PUBLICATION}: with it a lost
 * catalog is replayed under the same numbers and stamps.
 *
 * @param change number, stamp and action
 * @param version of the vault that was made visible or withdrawn
 * @param withdrawn why, when it was a withdrawal
 */
public record PublicationFile(Change change, VersionNumber version, Optional<String> withdrawn) {

  private static final int FORMAT = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** As a file: UTF-8, indented, always in the same order. */
  public byte[] write() {
    return (tree().toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private ObjectNode tree() {
    ObjectNode node = JSON.createObjectNode();
    node.put("format", FORMAT);
    node.put("item", change.item().value());
    node.put("number", change.number());
    node.put("stamp", change.stamp().toString());
    node.put("action", change.action().name());
    node.put("version", version.value());
    withdrawn.ifPresent(reason -> node.put("withdrawn", reason));
    return node;
  }

  /** The same as one line, for the publications of an import. */
  public String line() {
    return tree().toString();
  }

  /**
   * Reads a file or a line.
   *
   * @throws ArchiveException.Corrupt when it is none
   */
  public static PublicationFile read(byte[] json) {
    try {
      JsonNode node = JSON.readTree(json);
      if (node.path("format").asInt() != FORMAT) {
        throw new IllegalArgumentException("format " + node.path("format") + ", not " + FORMAT);
      }
      return new PublicationFile(
          new Change(
              node.path("number").asLong(),
              Instant.parse(node.path("stamp").asText()),
              new ItemId(node.path("item").asText()),
              Change.Action.valueOf(node.path("action").asText())),
          new VersionNumber(node.path("version").asInt()),
          Optional.ofNullable(node.get("withdrawn")).map(JsonNode::asText));
    } catch (IOException | RuntimeException e) {
      throw new ArchiveException.Corrupt(Vault.PUBLICATION, String.valueOf(e.getMessage()), e);
    }
  }
}
