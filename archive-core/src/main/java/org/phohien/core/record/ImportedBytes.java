package org.phohien.core.record;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.phohien.core.problem.ArchiveException.Corrupt;
import org.phohien.core.text.LegacyEncoding;
import org.phohien.core.vault.Holding;
import org.phohien.core.vault.RecordLine;
import org.phohien.core.vault.Vault;

/** A record that shares the object of its import: its bytes there, and how they were read. */
public final class ImportedBytes {

  private ImportedBytes() {}

  /**
   * The bytes of a record as they came.
   *
   * @throws Corrupt when they are not those that were read
   */
  public static byte[] of(Vault vault, Holding holding) {
    try (ImportSource source = ImportSource.open(vault, holding.object())) {
      return source.bytes(holding);
    }
  }

  /**
   * The eight-bit code a record was read in; empty for UTF-8, MARC-8 and XML. The lines of the
   * import are gone through for it, since nobody else remembers.
   */
  public static Optional<LegacyEncoding> encoding(Vault vault, Holding holding) {
    String number = "\"number\":" + holding.number() + ",";
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                vault.open(holding.object(), Vault.RECORDS), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(number, line.indexOf(',') + 1)) {
          return legacy(RecordLine.read(holding.object(), line).encoding());
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new Corrupt(holding.object() + " " + Vault.RECORDS, "can't be read", e);
    }
  }

  /** The eight-bit code with this name, if it is one. */
  public static Optional<LegacyEncoding> legacy(String name) {
    for (LegacyEncoding encoding : LegacyEncoding.values()) {
      if (encoding.name().equals(name)) {
        return Optional.of(encoding);
      }
    }
    return Optional.empty();
  }
}
