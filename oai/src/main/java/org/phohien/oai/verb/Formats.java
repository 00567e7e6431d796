package org.phohien.oai.verb;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.model.ItemId;

/** Answers {@code ListMetadataFormats} (4.4). */
final class Formats {

  private Formats() {}

  static Answer answer(
      Catalog catalog, Identifiers identifiers, OaiRequest.ListMetadataFormats request) {
    return request
        .identifier()
        .map(identifier -> ofItem(catalog, identifiers.item(identifier), identifier))
        .orElseGet(() -> new Answer.Formats(List.of(Format.values())));
  }

  private static Answer ofItem(Catalog catalog, Optional<ItemId> item, String identifier) {
    if (item.isEmpty() || catalog.find(item.get()).isEmpty()) {
      return Answer.Refused.because(OaiError.unknownIdentifier(identifier));
    }
    List<String> prefixes = catalog.prefixes(item.get());
    List<Format> formats =
        Arrays.stream(Format.values()).filter(f -> prefixes.contains(f.prefix())).toList();
    return formats.isEmpty()
        ? Answer.Refused.because(
            new OaiError(OaiError.Code.NO_METADATA_FORMATS, "no formats for " + identifier))
        : new Answer.Formats(formats);
  }
}
