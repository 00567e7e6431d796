package org.phohien.core.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.phohien.core.model.ItemId;
import org.phohien.core.problem.ArchiveException.Corrupt;
import org.phohien.core.problem.ArchiveException.NotFound;
import org.phohien.core.vault.Holding;
import org.phohien.core.vault.Vault;

/** The file of an import, open to be read in many places. Threads may share it. */
public final class ImportSource implements AutoCloseable {

  private static final String SOURCE = "source/";

  private final String name;
  private final FileChannel file;

  private ImportSource(String name, FileChannel file) {
    this.name = name;
    this.file = file;
  }

  /**
   * Opens the file of an import.
   *
   * @throws NotFound when there is no such import
   */
  public static ImportSource open(Vault vault, ItemId object) {
    String path =
        vault
            .head(object)
            .orElseThrow(() -> new NotFound("import", object))
            .files()
            .keySet()
            .stream()
            .filter(file -> file.startsWith(SOURCE))
            .findFirst()
            .orElseThrow(() -> new Corrupt(object + " " + SOURCE, "there is no file", null));
    try {
      return new ImportSource(object + " " + path, FileChannel.open(vault.file(object, path)));
    } catch (IOException e) {
      throw new Corrupt(object + " " + path, "can't be opened", e);
    }
  }

  /**
   * The bytes of a record as they came.
   *
   * @throws Corrupt when they are not those that were read
   */
  public byte[] bytes(Holding holding) {
    ByteBuffer bytes = ByteBuffer.allocate(holding.length());
    try {
      while (bytes.hasRemaining()) {
        if (file.read(bytes, holding.from() + bytes.position()) < 0) {
          break;
        }
      }
    } catch (IOException e) {
      throw new Corrupt(name, "can't be read", e);
    }
    if (!sha256(bytes.array()).equals(holding.sha256())) {
      throw new Corrupt(name, "record " + holding.number() + " has changed", null);
    }
    return bytes.array();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new Corrupt(name, "can't be closed", e);
    }
  }
}
