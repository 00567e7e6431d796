package org.phohien.core.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Accounts and sessions. Passwords are kept as salted PBKDF2 hashes, session tokens as SHA-256
 * hashes, so the database alone lets nobody in. Threads and processes may share it.
 */
public interface Accounts {

  /**
   * Creates the first administrator, once in the life of an archive.
   *
   * @return the one-time password to print, or empty when there is an account already
   */
  Optional<char[]> createFirstAdministrator(String name);

  /** Creates an account with a one-time password that is returned. */
  char[] create(String name, Set<Role> roles);

  /**
   * Signs in.
   *
   * @return the token of a new session, or empty when name or password are wrong or the account has
   *     failed too often lately; which of these it was is not told
   */
  Optional<String> signIn(String name, char[] password);

  /** The account of a session that has not ended. */
  Optional<Account> session(String token);

  /** Ends a session; unknown tokens are ignored. */
  void signOut(String token);

  /**
   * Sets a new password and ends the account's other sessions.
   *
   * @throws org.phohien.core.problem.ArchiveException.Invalid {@code password.weak} when it is
   *     shorter than 10 characters, {@code password.wrong} when the old one is not right
   */
  void changePassword(String name, char[] old, char[] fresh);

  /** All accounts by name. */
  List<Account> list();
}
