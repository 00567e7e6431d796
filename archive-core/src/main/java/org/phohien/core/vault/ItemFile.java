package org.phohien.core.vault;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.phohien.core.model.Item;
import org.phohien.core.problem.ArchiveException;

/**
 * The record of an item as it lies in the vault, {@link Vault#ITEM}: JSON that people can still
 * read when no program of ours runs any more. Fields always stand in the same order, what is absent
 * is left out, and {@code format} says by which rules it was written.
 */
public final class ItemFile {

  /** The newest format; every older one can still be read. */
  public static final int FORMAT = 2;

  /**
   * The format of an item without a table of contents that lies nowhere on the earth: an older
   * archive can read those, and a file does not change for a new program alone.
   */
  private static final int PLAIN = 1;

  private static final JsonFactory JSON = new JsonFactory();
  private static final ObjectMapper TREES = new ObjectMapper();
  private static final DefaultIndenter UNIX = new DefaultIndenter("  ", "\n");

  private ItemFile() {}

  /** The item as a file for people: UTF-8, indented. */
  public static byte[] write(Item item) {
    return bytes(item, true);
  }

  /** The same in as few bytes as possible, for databases. */
  public static byte[] compact(Item item) {
    return bytes(item, false);
  }

  /**
   * Reads an item.
   *
   * @throws ArchiveException.Corrupt when it is no item or was written by a newer archive
   */
  public static Item read(byte[] json) {
    try {
      JsonNode root = TREES.readTree(json);
      int format = root.path("format").asInt();
      if (format < PLAIN || format > FORMAT) {
        throw new ArchiveException.Corrupt(
            Vault.ITEM, "format " + format + ", not " + PLAIN + " to " + FORMAT, null);
      }
      return ItemReader.item(root);
    } catch (IOException | RuntimeException e) {
      throw e instanceof ArchiveException known
          ? known
          : new ArchiveException.Corrupt(Vault.ITEM, "not an item: " + brief(e), e);
    }
  }

  /** The oldest format that says all of an item. */
  static int format(Item item) {
    return item.contents().isEmpty() && item.georeferences().isEmpty() ? PLAIN : FORMAT;
  }

  private static String brief(Exception e) {
    return e instanceof JacksonException json
        ? json.getOriginalMessage()
        : String.valueOf(e.getMessage());
  }

  private static byte[] bytes(Item item, boolean indented) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512 + 512 * item.pages().size());
    try (JsonGenerator out = JSON.createGenerator(bytes)) {
      if (indented) {
        out.setPrettyPrinter(
            new DefaultPrettyPrinter().withObjectIndenter(UNIX).withArrayIndenter(UNIX));
      }
      ItemWriter.write(item, out);
      if (indented) {
        out.writeRaw('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return bytes.toByteArray();
  }
}
