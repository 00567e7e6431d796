package org.phohien.core.description;

import java.util.Set;

/** What a MARC relator code says of an agent's part in the work. */
final class Roles {

  static final String PUBLISHER = "pbl";

  /** Those who made the work itself: they can be its main entry (MARC 1XX, dc:creator). */
  private static final Set<String> CREATORS =
      Set.of("art", "aut", "cmp", "cre", "ctg", "drm", "pht", "srv");

  private Roles() {}

  static boolean creates(String role) {
    return CREATORS.contains(role);
  }

  static boolean publishes(String role) {
    return role.equals(PUBLISHER);
  }

  /** Has a part in the work without having made it: editors, translators, copyists, … */
  static boolean contributes(String role) {
    return !creates(role) && !publishes(role);
  }
}
