package org.phohien.core.account;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * A role, as data: what it permits is a set of {@link Permission}s kept with the accounts.
 *
 * @param name e.g. {@code administrator}, {@code cataloguer}
 */
public record Role(String name) {

  public static final Role ADMINISTRATOR = new Role("administrator");
  public static final Role CATALOGUER = new Role("cataloguer");

  /** What the two roles every archive begins with permit. */
  public static Map<Role, Set<Permission>> initial() {
    return Map.of(
        ADMINISTRATOR, EnumSet.allOf(Permission.class),
        CATALOGUER, EnumSet.of(Permission.INGEST, Permission.EDIT));
  }
}
