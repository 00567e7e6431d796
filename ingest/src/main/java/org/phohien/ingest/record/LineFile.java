package org.phohien.ingest.record;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import org.phohien.core.model.Checksum;
import org.phohien.core.problem.ArchiveException.Unavailable;

/**
 * A file of lines in the making, with its checksum, gone when it is closed. What a killed process
 * has left of it is written over by the next: whoever makes it holds the import.
 */
public final class LineFile implements AutoCloseable {

  private final Path path;
  private final MessageDigest digest = Checksum.digest();
  private final BufferedWriter out;

  /**
   * Begins a file.
   *
   * @param folder of the import, made where it is missing, gone with its last file
   * @throws Unavailable when the disk can't be written
   */
  public LineFile(Path folder, String name) {
    try {
      Files.createDirectories(folder);
      path = folder.resolve(name + ".tmp");
      OutputStream counted = new DigestOutputStream(Files.newOutputStream(path), digest);
      out = new BufferedWriter(new OutputStreamWriter(counted, StandardCharsets.UTF_8), 1 << 16);
    } catch (IOException e) {
      throw unavailable(folder, e);
    }
  }

  /** Adds a line. */
  public void add(String line) {
    try {
      out.write(line);
      out.write('\n');
    } catch (IOException e) {
      throw unavailable(path, e);
    }
  }

  /** Ends the file; returns its checksum. */
  public Checksum finish() {
    try {
      out.close();
      return Checksum.ofDigest(digest.digest());
    } catch (IOException e) {
      throw unavailable(path, e);
    }
  }

  public Path path() {
    return path;
  }

  @Override
  public void close() {
    try {
      out.close();
      Files.deleteIfExists(path);
      Files.deleteIfExists(path.getParent());
    } catch (DirectoryNotEmptyException e) {
      return; // another file of the same import
    } catch (IOException e) {
      throw unavailable(path, e);
    }
  }

  private static Unavailable unavailable(Path path, IOException e) {
    return new Unavailable("work", path + ": " + e.getMessage(), e);
  }
}
