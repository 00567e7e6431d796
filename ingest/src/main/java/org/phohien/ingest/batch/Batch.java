package org.phohien.ingest.batch;

import java.nio.file.Path;
import java.util.List;
import org.phohien.core.model.Rejected;

/**
 * What a folder holds: the items to make of it, and what was refused already.
 *
 * @param folder real path of the batch
 * @param items in the order of the list or of the folder's names
 * @param marc files of records; those that are no items with scans come in together
 * @param rejected rows, records and files that can't become part of an item
 */
public record Batch(
    Path folder, List<PlannedItem> items, List<Path> marc, List<Rejected> rejected) {

  public Batch {
    items = List.copyOf(items);
    marc = List.copyOf(marc);
    rejected = List.copyOf(rejected);
  }
}
