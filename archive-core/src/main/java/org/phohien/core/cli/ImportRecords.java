package org.phohien.core.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import org.phohien.core.job.JobRequest;
import org.phohien.core.job.JobRequest.Lane;
import org.phohien.core.model.ItemId;
import org.phohien.core.text.LegacyEncoding;

/** The requests that bring records in, and take an import back. */
public final class ImportRecords {

  /** Kind of the job that brings in the records of a file. */
  public static final String KIND = "import-records";

  /** Kind of the job that takes the records of an import out of sight. */
  public static final String UNDO = "undo-import";

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
    leftOut.forEach(id -> payload.withArray("leftOut").add(id.value()));
    return new JobRequest(KIND, path, payload.toString(), Optional.empty(), Lane.BULK, by);
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
