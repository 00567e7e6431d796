package org.phohien.ingest.pairs;

import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.phohien.core.alto.AltoReader;
import org.phohien.core.image.Bands;
import org.phohien.core.image.PixelSource;
import org.phohien.core.image.Png;
import org.phohien.core.image.Raster;
import org.phohien.core.model.Box;
import org.phohien.core.model.Item;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.Line;
import org.phohien.core.model.Page;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Pixels;
import org.phohien.core.model.Script;
import org.phohien.core.vault.ItemFile;
import org.phohien.core.vault.Vault;
import org.phohien.ingest.ocr.OpenPage;
import org.phohien.ingest.ocr.Reading;

/**
 * Writes the Hán-Nôm columns of items into a folder: each column's picture as it was scanned, and a
 * table {@code manifest.tsv} of file, script, page and text, which is the form in which the
 * training and the scoring read them. One thread at a time.
 */
public final class LinePairs implements AutoCloseable {

  private static final String HEADER = "file\tscript\tpage\ttext\n";

  private final Vault vault;
  private final Reading reading;
  private final Path folder;
  private final Writer manifest;

  /**
   * Begins a folder.
   *
   * @param folder made where it is missing; a manifest of an earlier time is replaced
   */
  public LinePairs(Vault vault, Reading reading, Path folder) throws IOException {
    this.vault = vault;
    this.reading = reading;
    this.folder = folder;
    Files.createDirectories(folder.resolve("columns"));
    BufferedWriter writer = Files.newBufferedWriter(folder.resolve("manifest.tsv"));
    writer.write(HEADER);
    this.manifest = writer;
  }

  /**
   * Writes an item's columns.
   *
   * @return how many
   * @throws org.phohien.core.problem.ArchiveException.NotFound when there is no such item
   * @throws org.phohien.core.problem.ArchiveException.Corrupt when a master or a text is damaged
   */
  public int write(ItemId id) throws IOException {
    Item item = ItemFile.read(bytes(id, Vault.ITEM));
    int written = 0;
    for (Page page : item.pages()) {
      Optional<PageText> text = text(page);
      if (text.isPresent() && text.get().lines().stream().anyMatch(LinePairs::isColumn)) {
        written += write(page, text.get());
      }
    }
    return written;
  }

  private Optional<PageText> text(Page page) {
    ItemId id = page.id().item();
    String path = Vault.alto(page.id());
    if (vault.head(id).filter(head -> head.files().containsKey(path)).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(AltoReader.read(new ByteArrayInputStream(bytes(id, path)), id + " " + path));
  }

  private int write(Page page, PageText text) throws IOException {
    Path master = vault.file(page.id().item(), page.master().file());
    int written = 0;
    try (OpenPage open = reading.open(master, page.master().frame(), page.master().sha512())) {
      for (Line line : text.lines()) {
        if (isColumn(line)) {
          String name = "%s_%s_%03d.png".formatted(page.id().item(), page.id().key(), ++written);
          Files.write(
              folder.resolve("columns").resolve(name),
              Png.encode(cut(open.pixels(), line.box()), 8));
          manifest.write("columns/%s\than-nom\t%s\t%s\n".formatted(name, page.id(), line.text()));
        }
      }
    }
    return written;
  }

  /** Horizontal lines are another reader's. */
  private static boolean isColumn(Line line) {
    return line.script() == Script.HAN_NOM && line.box().height() >= line.box().width();
  }

  private static Raster cut(PixelSource pixels, Box box) {
    Pixels page = pixels.size();
    Bands bands = pixels.bands();
    byte[] rows = new byte[Math.multiplyExact(box.height() * page.width(), bands.samples())];
    pixels.rows(box.y(), box.height(), rows);
    return new Raster(new Pixels(page.width(), box.height()), bands, rows)
        .window(new Box(box.x(), 0, box.width(), box.height()));
  }

  private byte[] bytes(ItemId id, String path) {
    try (InputStream in = vault.open(id, path)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(id + " " + path, e);
    }
  }

  @Override
  public void close() throws IOException {
    manifest.close();
  }
}
