package org.phohien.core.account;

import java.util.List;
import java.util.Map;
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
   * @param by account name of who does it, or {@code cli}
   * @throws org.phohien.core.problem.ArchiveException.Conflict when there is one of this name
   * @throws org.phohien.core.problem.ArchiveException.Invalid {@code account.name} when the name is
   *     not 2 to 64 letters, digits and {@code . _ - @}, {@code account.role} when there is no such
   *     role
   */
  char[] create(String name, Set<Role> roles, String by);

  /**
   * Signs in.
   *
   * @return the token of a new session, or empty when name or password are wrong, the account is
   *     disabled or has failed too often lately; which of these it was is not told
   * @throws org.phohien.core.problem.ArchiveException.Unavailable when more people sign in at this
   *     moment than the machine has strength for
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
   *     shorter than 10 characters, {@code password.wrong} when the old one is not right, {@code
   *     password.same} when the new one is the old one
   */
  void changePassword(String name, char[] old, char[] fresh);

  /**
   * Gives an account a new one-time password and ends its sessions: the way back for someone who
   * has lost theirs.
   *
   * @param by account name of who does it, or {@code cli}
   * @throws org.phohien.core.problem.ArchiveException.NotFound when there is no such account
   */
  char[] resetPassword(String name, String by);

  /**
   * Gives an account these roles in place of those it has; its next request goes by them.
   *
   * @param by account name of who does it
   * @throws org.phohien.core.problem.ArchiveException.NotFound when there is no such account
   * @throws org.phohien.core.problem.ArchiveException.Invalid {@code account.role} when there is no
   *     such role, {@code account.last} when nobody could administer afterwards
   */
  void setRoles(String name, Set<Role> roles, String by);

  /**
   * Shuts an account, which ends its sessions, or opens it again.
   *
   * @param by account name of who does it
   * @throws org.phohien.core.problem.ArchiveException.NotFound when there is no such account
   * @throws org.phohien.core.problem.ArchiveException.Invalid {@code account.last} when nobody
   *     could administer afterwards
   */
  void setDisabled(String name, boolean disabled, String by);

  /**
   * Ends all sessions of an account, wherever it is signed in.
   *
   * @param by account name of who does it
   * @return how many there were
   * @throws org.phohien.core.problem.ArchiveException.NotFound when there is no such account
   */
  int endSessions(String name, String by);

  /** All accounts by name, disabled ones too. */
  List<Account> list();

  /** The roles there are and what each permits, by name. */
  Map<Role, Set<Permission>> roles();

  /**
   * Writes a line of the audit log, and of the process's log, for what an account did with the
   * archive's things.
   *
   * @param who account name, or {@code cli}
   * @param what e.g. {@code item.edit}, {@code item.withdraw}, {@code batch.start}
   * @param about the item, batch or account it was done to
   */
  void record(String who, String what, String about);

  /** The audit log, the newest line first; sign-ins and changes of accounts are in it as well. */
  List<Audited> audit(int limit);
}
