package org.phohien.core.catalog;

import java.util.List;
import org.phohien.core.model.Item;
import org.phohien.core.model.PageReadings;
import org.phohien.core.model.PageText;
import org.phohien.core.vault.VersionNumber;

/**
 * What is made visible in one transaction.
 *
 * @param item as published
 * @param version of the vault it was made from
 * @param texts of its pages, in any order; pages without text may be missing
 * @param readings of those texts that have Hán-Nôm in them, in any order; some may be missing
 * @param disseminations the record in each metadata format, ready to be spliced into an answer
 */
public record Publication(
    Item item,
    VersionNumber version,
    List<PageText> texts,
    List<PageReadings> readings,
    List<Dissemination> disseminations) {

  public Publication {
    texts = List.copyOf(texts);
    readings = List.copyOf(readings);
    disseminations = List.copyOf(disseminations);
  }

  /** Without readings. */
  public Publication(
      Item item, VersionNumber version, List<PageText> texts, List<Dissemination> disseminations) {
    this(item, version, texts, List.of(), disseminations);
  }
}
