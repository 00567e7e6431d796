package org.phohien.ingest.dump;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.phohien.core.Archive;
import org.phohien.core.access.Access;
import org.phohien.core.access.Action;
import org.phohien.core.access.Viewer;
import org.phohien.core.catalog.Entry;
import org.phohien.core.model.Page;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.core.vault.Vault;
import org.phohien.core.vault.Version;
import org.phohien.ingest.export.RecordFormat;
import org.phohien.ingest.pipeline.RecordExport;

/**
 * The files of a dump while they are written: {@code .mrc}, {@code .xml.gz}, {@code .jsonl.gz} with
 * every record, and {@code -alto.zip} with the texts of the pages that everyone may read.
 */
final class DumpParts implements AutoCloseable {

  private static final Map<RecordFormat, String> SUFFIXES =
      Map.of(
          RecordFormat.MARC, ".mrc",
          RecordFormat.MARCXML, ".xml.gz",
          RecordFormat.JSONL, ".jsonl.gz");

  private static final int BUFFER = 1 << 16;

  private final Archive archive;
  private final URI site;
  private final RecordExport records;
  private final Map<RecordFormat, OutputStream> out = new EnumMap<>(RecordFormat.class);
  private final ZipOutputStream texts;
  private final List<String> names = new ArrayList<>();
  private final List<String> tooLong = new ArrayList<>();
  private int count;

  private DumpParts(Archive archive, Path folder, String name) throws IOException {
    this.archive = archive;
    this.site = archive.settings().publicUrl();
    this.records = new RecordExport(archive);
    for (RecordFormat format : RecordFormat.values()) {
      String suffix = SUFFIXES.get(format);
      if (suffix != null) {
        out.put(format, open(folder.resolve(name + suffix)));
        names.add(name + suffix);
      }
    }
    texts = new ZipOutputStream(file(folder.resolve(name + "-alto.zip")));
    names.add(name + "-alto.zip");
    for (Map.Entry<RecordFormat, OutputStream> one : out.entrySet()) {
      one.getValue().write(one.getKey().head());
    }
  }

  static DumpParts create(Archive archive, Path folder, String name) throws IOException {
    return new DumpParts(archive, folder, name);
  }

  private static OutputStream open(Path file) throws IOException {
    OutputStream plain = file(file);
    return file.toString().endsWith(".gz") ? new GZIPOutputStream(plain, BUFFER) : plain;
  }

  private static OutputStream file(Path file) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
  }

  /** Writes an item into each of the files. */
  void take(Entry entry) throws IOException {
    for (Map.Entry<RecordFormat, OutputStream> one : out.entrySet()) {
      try {
        one.getValue().write(one.getKey().record(entry.item(), records, site));
      } catch (Invalid e) {
        tooLong.add(entry.item().id().value());
      }
    }
    count++;
    if (Access.allows(entry, Viewer.PUBLIC, Action.VIEW) && !entry.item().pages().isEmpty()) {
      texts(entry);
    }
  }

  private void texts(Entry entry) throws IOException {
    Vault vault = archive.vault();
    Version head = vault.head(entry.item().id()).orElse(null);
    for (Page page : entry.item().pages()) {
      String path = Vault.alto(page.id());
      if (head != null && head.files().containsKey(path)) {
        texts.putNextEntry(new ZipEntry(entry.item().id() + "/" + page.id().key() + ".alto.xml"));
        try (InputStream in = vault.open(entry.item().id(), path)) {
          in.transferTo(texts);
        }
        texts.closeEntry();
      }
    }
  }

  /** Writes what stands behind the records. */
  void finish() throws IOException {
    for (Map.Entry<RecordFormat, OutputStream> one : out.entrySet()) {
      one.getValue().write(one.getKey().tail());
    }
    close();
  }

  int records() {
    return count;
  }

  List<String> tooLong() {
    return List.copyOf(tooLong);
  }

  /** Of all files. */
  List<String> names() {
    return List.copyOf(names);
  }

  @Override
  public void close() throws IOException {
    texts.close();
    for (OutputStream one : out.values()) {
      one.close();
    }
  }
}
