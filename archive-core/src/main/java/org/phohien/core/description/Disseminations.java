package org.phohien.core.description;

import java.util.List;
import org.phohien.core.catalog.Dissemination;
import org.phohien.core.model.Item;

/**
 * The records that harvesters get of an item, made once when it is published. They depend on the
 * item alone, so publishing the same version twice gives the same bytes.
 */
public final class Disseminations {

  private Disseminations() {}

  /**
   * The record in each metadata format of the archive: {@code oai_dc} and {@code marc21}. Each is
   * well-formed whatever the description holds, declares its namespaces and schema, and has {@link
   * Dissemination#PUBLIC} where the archive's address belongs.
   */
  public static List<Dissemination> of(Item item) {
    Source source = Source.stored(item);
    return List.of(
        new Dissemination("oai_dc", ToDublinCore.write(source)),
        new Dissemination("marc21", MarcXml.write(ToMarc.record(source))));
  }
}
