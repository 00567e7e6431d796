package org.phohien.ingest.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.phohien.core.description.Download;
import org.phohien.core.model.Item;
import org.phohien.core.vault.ItemFile;
import org.phohien.ingest.pipeline.RecordExport;

/** A file of many records: what stands before them, each of them, what stands behind. */
public enum RecordFormat {
  /** MARC 21 in ISO 2709, records that nobody has edited byte for byte as they came. */
  MARC,
  /** One {@code collection} of MARCXML. */
  MARCXML,
  /** One {@code modsCollection}. */
  MODS,
  /** An item a line, as {@code item.json} has it. */
  JSONL;

  private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  /** The format that a librarian names, in any case; empty when there is none. */
  public static Optional<RecordFormat> named(String name) {
    String wanted = name.toUpperCase(Locale.ROOT);
    return Arrays.stream(values()).filter(f -> f.name().equals(wanted)).findFirst();
  }

  /** Their names, for a message. */
  public static String names() {
    return List.of(values()).stream()
        .map(f -> f.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  /** What the file begins with. */
  public byte[] head() {
    return switch (this) {
      case MARC, JSONL -> new byte[0];
      case MARCXML ->
          (DECLARATION + "<collection xmlns=\"http://www.loc.gov/MARC21/slim\">\n").getBytes(UTF_8);
      case MODS ->
          (DECLARATION + "<modsCollection xmlns=\"http://www.loc.gov/mods/v3\">\n").getBytes(UTF_8);
    };
  }

  /**
   * A record.
   *
   * @param site the archive's public address
   * @throws org.phohien.core.problem.ArchiveException.Invalid when it is too long for {@link #MARC}
   */
  public byte[] record(Item item, RecordExport records, URI site) {
    return switch (this) {
      case MARC -> records.marc(item);
      case MARCXML -> line(new String(records.marcXml(item), UTF_8));
      case MODS -> element(Download.MODS.bytes(item, site));
      case JSONL -> line(new String(ItemFile.compact(item), UTF_8));
    };
  }

  /** What the file ends with. */
  public byte[] tail() {
    return switch (this) {
      case MARC, JSONL -> new byte[0];
      case MARCXML -> "</collection>\n".getBytes(UTF_8);
      case MODS -> "</modsCollection>\n".getBytes(UTF_8);
    };
  }

  /** A document without its declaration, to stand among others. */
  private static byte[] element(byte[] document) {
    String text = new String(document, UTF_8);
    return line(text.substring(text.indexOf("?>") + 2).strip());
  }

  private static byte[] line(String text) {
    return (text + "\n").getBytes(UTF_8);
  }
}
