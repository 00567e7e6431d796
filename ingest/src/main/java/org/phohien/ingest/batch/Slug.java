package org.phohien.ingest.batch;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.phohien.core.model.ItemId;

/**
 * An item's number made from a folder's name: {@code Địa chí Phố Hiến} is {@code dia-chi-pho-hien}.
 */
final class Slug {

  private static final int LONGEST = 64;

  private Slug() {}

  /** The id for a name, or empty when the name holds no letter or digit that ASCII has. */
  static Optional<ItemId> of(String name) {
    String ascii =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .replace('đ', 'd')
            .replace('Đ', 'd')
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    String cut = ascii.length() > LONGEST ? ascii.substring(0, LONGEST) : ascii;
    return ItemId.isValid(cut) ? Optional.of(new ItemId(cut)) : Optional.empty();
  }
}
