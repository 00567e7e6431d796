package org.phohien.core.account;

/**
 * A role, as data: what it permits is a set of {@link Permission}s kept with the accounts.
 *
 * @param name e.g. {@code administrator}, {@code cataloguer}
 */
public record Role(String name) {

  public static final Role ADMINISTRATOR = new Role("administrator");
  public static final Role CATALOGUER = new Role("cataloguer");
}
