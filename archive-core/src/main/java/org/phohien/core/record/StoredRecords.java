package org.phohien.core.record;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.phohien.core.catalog.RecordCatalog;
import org.phohien.core.description.NativeMarc;
import org.phohien.core.model.ItemId;
import org.phohien.core.problem.ArchiveException.Unavailable;
import org.phohien.core.text.LegacyEncoding;
import org.phohien.core.vault.Holding;
import org.phohien.core.vault.Vault;
import org.phohien.core.vault.Version;

/** The records as they lie in the vault: in the object of an import, or in the item's own. */
public final class StoredRecords implements NativeRecords {

  /** What the record that came is called in an item's own object. */
  private static final List<String> CAME = List.of("source/record.mrc", "source/record.marcxml");

  /** In which code the record that came was read, where that is not in itself. */
  public static final String ORIGIN = "source/origin.json";

  private final Vault vault;
  private final RecordCatalog catalog;

  public StoredRecords(Vault vault, RecordCatalog catalog) {
    this.vault = vault;
    this.catalog = catalog;
  }

  @Override
  public Optional<Found> find(ItemId item) {
    Optional<Version> head = vault.head(item);
    if (head.isPresent()) {
      return own(vault, head.get());
    }
    return catalog.holding(item).flatMap(this::imported);
  }

  private Optional<Found> imported(Holding holding) {
    byte[] bytes = ImportedBytes.of(vault, holding);
    // what is UTF-8 says so itself; for the rest the import has to be asked
    Optional<LegacyEncoding> code =
        NativeMarc.isUtf8(bytes) ? Optional.empty() : ImportedBytes.encoding(vault, holding);
    return found(bytes, code, false);
  }

  /** The record of an item with an object of its own, as its newest version has it. */
  public static Optional<Found> own(Vault vault, Version head) {
    Optional<MarcEdit> edit =
        head.files().containsKey(MarcEdit.PROVENANCE)
            ? Optional.of(MarcEdit.read(bytes(vault, head.item(), MarcEdit.PROVENANCE)))
            : Optional.empty();
    if (edit.filter(e -> e.counts(head)).isPresent()) {
      return found(bytes(vault, head.item(), edit.get().path()), Optional.empty(), true);
    }
    return came(head)
        .flatMap(path -> found(bytes(vault, head.item(), path), OriginCode.of(vault, head), false));
  }

  /** Where the record lies that an item came with; the form that came last, if there are two. */
  public static Optional<String> came(Version head) {
    return CAME.stream().filter(path -> head.files().containsKey(path)).findFirst();
  }

  private static Optional<Found> found(
      byte[] bytes, Optional<LegacyEncoding> code, boolean edited) {
    return NativeMarc.read(bytes, code).map(marc -> new Found(bytes, marc, edited));
  }

  private static byte[] bytes(Vault vault, ItemId item, String path) {
    try (InputStream in = vault.open(item, path)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new Unavailable("vault", item + " " + path + ": " + e.getMessage(), e);
    }
  }
}
