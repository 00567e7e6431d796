package org.phohien.core.description;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.marc4j.marc.Record;
import org.phohien.core.catalog.Dissemination;
import org.phohien.core.model.Item;
import org.phohien.core.model.PageId;

/**
 * The records that harvesters get of an item, made and checked once when it is published. They
 * depend on the item and on which pages have a text, so publishing the same version twice gives the
 * same bytes.
 */
public final class Disseminations {

  private Disseminations() {}

  /** The records of an item none of whose pages has a text. */
  public static List<Dissemination> of(Item item) {
    return of(item, Set.of());
  }

  /** The records of an item that did not come as MARC. */
  public static List<Dissemination> of(Item item, Set<PageId> withText) {
    return of(item, withText, Optional.empty());
  }

  /**
   * The record in each metadata format of the archive: {@code oai_dc}, {@code oai_qdc}, {@code
   * marc21}, {@code mods}, {@code edm}, and {@code mets} of an item with pages. Each is well-formed
   * whatever the description holds, declares its namespaces and schema, and has {@link
   * Dissemination#PUBLIC} where the archive's address belongs.
   *
   * @param withText pages that have a text
   * @param came the record it came with: {@code marc21} has all of its fields
   * @throws IllegalStateException when a record is not well-formed: a mistake in a crosswalk, which
   *     must not be found by a harvester
   */
  public static List<Dissemination> of(Item item, Set<PageId> withText, Optional<NativeMarc> came) {
    Source source = Source.stored(item);
    List<Dissemination> all = new ArrayList<>();
    all.add(new Dissemination("oai_dc", ToDublinCore.write(source)));
    all.add(new Dissemination("oai_qdc", ToQualifiedDc.write(source)));
    all.add(new Dissemination("marc21", MarcXml.write(marc(source, came))));
    all.add(new Dissemination("mods", ToMods.write(source)));
    all.add(new Dissemination("edm", ToEdm.write(source)));
    if (!item.pages().isEmpty()) {
      all.add(new Dissemination("mets", ToMets.write(source, withText)));
    }
    all.forEach(WellFormed::check);
    return List.copyOf(all);
  }

  private static Record marc(Source source, Optional<NativeMarc> came) {
    return came.map(c -> Marc.of(MergedMarc.outgoing(c, source)))
        .orElseGet(() -> ToMarc.record(source));
  }
}
