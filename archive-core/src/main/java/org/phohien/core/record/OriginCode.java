package org.phohien.core.record;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.phohien.core.problem.ArchiveException.Corrupt;
import org.phohien.core.text.LegacyEncoding;
import org.phohien.core.vault.Vault;
import org.phohien.core.vault.Version;

/** The code in which a record was read before it got an object of its own. */
final class OriginCode {

  private static final ObjectMapper JSON = new ObjectMapper();

  private OriginCode() {}

  /** Empty where the record itself says it. */
  static Optional<LegacyEncoding> of(Vault vault, Version head) {
    if (!head.files().containsKey(StoredRecords.ORIGIN)) {
      return Optional.empty();
    }
    try (InputStream in = vault.open(head.item(), StoredRecords.ORIGIN)) {
      return ImportedBytes.legacy(JSON.readTree(in).path("encoding").asText(""));
    } catch (IOException e) {
      throw new Corrupt(head.item() + " " + StoredRecords.ORIGIN, "can't be read", e);
    }
  }
}
