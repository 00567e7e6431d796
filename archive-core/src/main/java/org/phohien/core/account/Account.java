package org.phohien.core.account;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A librarian's account.
 *
 * @param name sign-in name
 * @param roles its roles
 * @param permissions what they permit together
 * @param mustChangePassword the password was given by the system and is good for one sign-in
 * @param disabled it lets nobody in; its name stays with what it has done
 * @param lastSignIn when its password last let someone in
 */
public record Account(
    String name,
    Set<Role> roles,
    Set<Permission> permissions,
    boolean mustChangePassword,
    boolean disabled,
    Optional<Instant> lastSignIn) {

  public Account {
    roles = Set.copyOf(roles);
    permissions = Set.copyOf(permissions);
  }

  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }
}
