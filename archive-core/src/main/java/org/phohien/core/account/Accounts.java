package org.phohien.core.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Accounts and sessions. Passwords are kept as salted PBKDF2 hashes, session tokens as SHA-256
 * hashes, so the database alone lets nobody in. A session ends 12 hours after it was last used.
 * Threads and processes may share it.
 */
public interface Accounts {

  /**
   * Creates the first administrator, once in the life of an archive.
   *
   * @return the one-time password to print, or empty when there is an account already
   */
  Optional<char[]> createFirstAdministrator(String name);

  /**
   * Creates an account with a one-time password that is returned.
   *
   * @throws org.phohien.core.problem.ArchiveException.Conflict when there is one of this name
   * @throws org.phohien.core.problem.ArchiveException.Invalid {@code account.name} when the name is
   *     not 2 to 64 letters, digits and {@code . _ - @}
   */
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
   * Sets a new password and ends all sessions of the account; the caller signs in again, so that a
   * stolen token is worth nothing afterwards.
   *
   * @throws org.phohien.core.problem.ArchiveException.Invalid {@code password.weak} when it is
   *     shorter than 10 characters, {@code password.wrong} when the old one is not right
   */
  void changePassword(String name, char[] old, char[] fresh);

  /**
   * Gives an account a new one-time password and ends its sessions: the way back for someone who
   * has lost theirs.
   *
   * @throws org.phohien.core.problem.ArchiveException.NotFound when there is no such account
   */
  char[] resetPassword(String name);

  /** All accounts by name. */
  List<Account> list();

  /**
   * Writes a line of the audit log, for what an account did with the archive's things.
   *
   * @param who account name, or {@code cli}
   * @param what e.g. {@code item.edit}, {@code item.withdraw}, {@code batch.start}
   * @param about the item, batch or account it was done to
   */
  void record(String who, String what, String about);

  /** The audit log, the newest line first; sign-ins and changes of accounts are in it as well. */
  List<Audited> audit(int limit);
}
