package org.phohien.core.record;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.phohien.core.model.ItemId;
import org.phohien.core.problem.ArchiveException.Corrupt;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.core.text.LegacyEncoding;
import org.phohien.core.vault.Holding;
import org.phohien.core.vault.RecordLine;
import org.phohien.core.vault.Vault;

/** A record that shares the object of its import: its bytes there, and how they were read. */
public final class ImportedBytes {

  private static final String SOURCE = "source/";

  private ImportedBytes() {}

  /**
   * The bytes of a record as they came.
   *
   * @throws Corrupt when they are not those that were read
   */
  public static byte[] of(Vault vault, Holding holding) {
    ItemId object = holding.object();
    String path =
        vault
            .head(object)
            .orElseThrow(() -> new NotFound("import", object))
            .files()
            .keySet()
            .stream()
            .filter(name -> name.startsWith(SOURCE))
            .findFirst()
            .orElseThrow(() -> new Corrupt(object + " " + SOURCE, "there is no file", null));
    ByteBuffer bytes = ByteBuffer.allocate(holding.length());
    try (FileChannel file = FileChannel.open(vault.file(object, path))) {
      while (bytes.hasRemaining()) {
        if (file.read(bytes, holding.from() + bytes.position()) < 0) {
          break;
        }
      }
    } catch (IOException e) {
      throw new Corrupt(object + " " + path, "can't be read", e);
    }
    if (!sha256(bytes.array()).equals(holding.sha256())) {
      throw new Corrupt(object + " " + path, "record " + holding.number() + " has changed", null);
    }
    return bytes.array();
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
  static Optional<LegacyEncoding> legacy(String name) {
    for (LegacyEncoding encoding : LegacyEncoding.values()) {
      if (encoding.name().equals(name)) {
        return Optional.of(encoding);
      }
    }
    return Optional.empty();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
