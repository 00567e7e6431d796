package org.phohien.core.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Optional;
import org.phohien.core.job.JobRequest;
import org.phohien.core.job.JobRequest.Lane;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.ItemId;
import org.phohien.core.text.LegacyEncoding;
import org.phohien.core.vault.Vault;

/** The requests that bring records in, and take an import back. */
public final class ImportRecords {

  /** Kind of the job that brings in the records of a file. */
  public static final String KIND = "import-records";

  /** Kind of the job that takes the records of an import out of sight. */
  public static final String UNDO = "undo-import";

  private static final ObjectMapper JSON = new ObjectMapper();

  private ImportRecords() {}

  /**
   * Asks for the records of a file.
   *
   * @param strict whether nothing is mended, and one record that can't be read keeps out all
   * @param leftOut records that come in otherwise, with their scans
   * @param by who asks: an account, or the name of a command
   */
  public static JobRequest request(
      Path file, boolean strict, Collection<ItemId> leftOut, String by) {
    return request(file, strict, Optional.empty(), leftOut, by);
  }

  /**
   * The same, with the code of text that is not UTF-8 said by a person.
   *
   * @param encoding found out from the text itself when empty
   */
  public static JobRequest request(
      Path file,
      boolean strict,
      Optional<LegacyEncoding> encoding,
      Collection<ItemId> leftOut,
      String by) {
    String path = file.toAbsolutePath().normalize().toString();
    ObjectNode payload = JsonNodeFactory.instance.objectNode();
    payload.put("file", path).put("strict", strict);
    encoding.ifPresent(code -> payload.put("encoding", code.name()));
    objectOf(file).ifPresent(object -> payload.put("object", object.value()));
    leftOut.forEach(id -> payload.withArray("leftOut").add(id.value()));
    return new JobRequest(KIND, path, payload.toString(), Optional.empty(), Lane.BULK, by);
  }

  /** The import the file will be, for who may want to take it back. */
  private static Optional<ItemId> objectOf(Path file) {
    MessageDigest digest = Checksum.digest();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
      return Optional.of(Vault.importOf(Checksum.ofDigest(digest.digest())));
    } catch (IOException e) {
      return Optional.empty(); // the job will say so
    }
  }

  /**
   * The import that a job of {@link #KIND} has brought in; empty where it is not known.
   *
   * @param payload of the job
   */
  public static Optional<ItemId> object(String payload) {
    try {
      String object = JSON.readTree(payload).path("object").asText("");
      return Optional.of(object).filter(ItemId::isValid).map(ItemId::new);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /**
   * Asks to take an import back: its records are withdrawn, but for those that were edited since.
   *
   * @param object of the vault that holds the import
   */
  public static JobRequest undo(ItemId object, String reason, String by) {
    ObjectNode payload = JsonNodeFactory.instance.objectNode();
    payload.put("import", object.value()).put("reason", reason);
    return new JobRequest(
        UNDO, object.value(), payload.toString(), Optional.empty(), Lane.PROMPT, by);
  }
}
