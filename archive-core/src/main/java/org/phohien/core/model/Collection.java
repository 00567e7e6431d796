package org.phohien.core.model;

import java.util.Arrays;
import java.util.Optional;

/** The collections a reader browses and a harvester asks for; the slug is their stable address. */
public enum Collection {
  LOCAL_RECORDS("dia-chi"),
  NEWSPAPERS("bao-chi"),
  PICTURES("tranh-anh"),
  MAPS("ban-do"),
  HAN_NOM("han-nom"),
  RECORDS("thu-muc");

  private final String slug;

  Collection(String slug) {
    this.slug = slug;
  }

  /** The name in addresses, OAI set specs and facets: lower-case ASCII and hyphens. */
  public String slug() {
    return slug;
  }

  /** The collection with this slug, or empty. */
  public static Optional<Collection> ofSlug(String slug) {
    return Arrays.stream(values()).filter(c -> c.slug.equals(slug)).findFirst();
  }
}
