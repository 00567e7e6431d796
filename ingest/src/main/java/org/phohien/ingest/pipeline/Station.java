package org.phohien.ingest.pipeline;

import java.nio.file.Path;
import java.util.List;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.catalog.RecordCatalog;
import org.phohien.core.image.ServiceCopies;
import org.phohien.core.model.Page;
import org.phohien.core.vault.FileChange;
import org.phohien.core.vault.Vault;
import org.phohien.ingest.ocr.Reading;

/**
 * What the steps of the pipeline work with.
 *
 * @param vault what must never be lost; the steps are its only writers
 * @param catalog what can be seen
 * @param records the same for records that share an object
 * @param copies the service copies
 * @param reading decodes masters and reads their text
 * @param readings how Hán-Nôm is read in Quốc ngữ
 * @param suggestions which known passages pages seem to hold
 * @param pages the threads for it
 * @param work folder of results that wait for their item's last page
 */
record Station(
    Vault vault,
    Catalog catalog,
    RecordCatalog records,
    ServiceCopies copies,
    Reading reading,
    ReadingFiles readings,
    SuggestionFiles suggestions,
    PagePool pages,
    Path work) {

  /** New texts with what belongs beside them. */
  List<FileChange> beside(List<FileChange> texts, List<Page> all) {
    List<FileChange> read = readings.beside(texts, all);
    return suggestions.beside(read, all);
  }
}
