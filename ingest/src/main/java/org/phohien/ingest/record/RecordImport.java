package org.phohien.ingest.record;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.phohien.core.catalog.PublicationFile;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.ItemId;
import org.phohien.core.problem.ArchiveException.Corrupt;
import org.phohien.core.record.ImportedBytes;
import org.phohien.core.vault.FileChange;
import org.phohien.core.vault.Holding;
import org.phohien.core.vault.RecordLine;
import org.phohien.core.vault.Vault;
import org.phohien.core.vault.Version;

/**
 * The object of an import in the vault:
 *
 * <ul>
 *   <li>{@code source/NAME}: the file as it came;
 *   <li>{@link Vault#RECORDS}: each record that was taken from it, see {@link RecordLine};
 *   <li>{@link Vault#PUBLICATIONS}: what became of each, see {@link PublicationFile}.
 * </ul>
 *
 * @param vault that holds it
 * @param object its id
 */
public record RecordImport(Vault vault, ItemId object) {

  private static final String SOURCE = "source/";

  /** The import of a file with this checksum, whether the vault has it or not. */
  public static RecordImport of(Vault vault, Checksum file) {
    return new RecordImport(vault, Vault.importOf(file));
  }

  /** Its newest version, or empty when it was never kept. */
  public Optional<Version> head() {
    return vault.head(object);
  }

  /**
   * Keeps an import.
   *
   * @param source the file as it came
   * @param records its lines
   */
  public Version keep(Path source, Checksum sha512, Path records, Checksum lines, String by) {
    return keep(source, sha512, records, lines, List.of(), new Version.Note(by, "import: records"));
  }

  /**
   * The same with what else is to be remembered of it.
   *
   * @param more files beside the source
   */
  public Version keep(
      Path source,
      Checksum sha512,
      Path records,
      Checksum lines,
      List<FileChange> more,
      Version.Note note) {
    String name = source.getFileName().toString().replaceAll("[\\p{Cntrl}]|\\.\\.", "_");
    List<FileChange> changes = new ArrayList<>(more);
    changes.add(new FileChange.FromFile(SOURCE + name, source, sha512));
    changes.add(new FileChange.FromFile(Vault.RECORDS, records, lines));
    return vault.put(object, Optional.empty(), changes, note);
  }

  /** Its records in their order; the caller closes the stream. */
  public Stream<RecordLine> records() {
    return lines(Vault.RECORDS).map(line -> RecordLine.read(object, line));
  }

  /** What became of its records last; empty before the first. The caller closes the stream. */
  public Stream<PublicationFile> publications() {
    return head().filter(v -> v.files().containsKey(Vault.PUBLICATIONS)).isPresent()
        ? lines(Vault.PUBLICATIONS)
            .map(line -> PublicationFile.read(line.getBytes(StandardCharsets.UTF_8)))
        : Stream.empty();
  }

  /**
   * The bytes of a record as they came.
   *
   * @throws Corrupt when they are not those that were read
   */
  public byte[] bytes(Holding holding) {
    return ImportedBytes.of(vault, holding);
  }

  /** The lines of another of its files; the caller closes the stream. */
  @SuppressWarnings("StreamResourceLeak") // it is the caller's
  public Stream<String> lines(String path) {
    InputStream in = vault.open(object, path);
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
        .lines()
        .onClose(() -> close(in));
  }

  private static void close(InputStream in) {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
