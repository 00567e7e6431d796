package org.phohien.core.account.postgres;

import java.text.Normalizer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.phohien.core.account.Account;
import org.phohien.core.account.Accounts;
import org.phohien.core.account.Audited;
import org.phohien.core.account.OneTimePassword;
import org.phohien.core.account.Permission;
import org.phohien.core.account.Role;
import org.phohien.core.account.SignInRules;
import org.phohien.core.database.Database;
import org.phohien.core.problem.ArchiveException;

/**
 * Accounts, their sessions and the audit log in schema {@code state}. Passwords are hashed outside
 * of transactions, since that takes a fifth of a second. Threads may share it.
 */
public final class PostgresAccounts implements Accounts {

  private final Database database;
  private final InstantSource time;
  private final Passwords passwords;
  private final SignInRules rules = SignInRules.standard();
  private final OneTimePassword oneTime = new OneTimePassword();

  public PostgresAccounts(Database database, InstantSource time) {
    this(database, time, Passwords.STANDARD_ITERATIONS);
  }

  PostgresAccounts(Database database, InstantSource time, int iterations) {
    this.database = database;
    this.time = time;
    this.passwords = new Passwords(iterations);
  }

  @Override
  public Optional<char[]> createFirstAdministrator(String given) {
    String name = checked(given);
    if (!database.with(handle -> new AccountRows(handle).none())) {
      return Optional.empty();
    }
    char[] password = oneTime.next();
    PasswordHash hash = passwords.hash(password);
    return database.inTransaction(handle -> {
      AccountRows rows = new AccountRows(handle);
      rows.lock();
      if (!rows.none()) {
        return Optional.empty();
      }
      add(handle, name, Set.of(Role.ADMINISTRATOR), hash, "cli");
      return Optional.of(password);
    });
  }

  @Override
  public char[] create(String given, Set<Role> roles, String by) {
    String name = checked(given);
    char[] password = oneTime.next();
    PasswordHash hash = passwords.hash(password);
    return database.inTransaction(handle -> {
      add(handle, name, roles, hash, by);
      return password;
    });
  }

  private void add(Handle handle, String name, Set<Role> roles, PasswordHash hash, String by) {
    new AccountRows(handle).add(name, roles, hash, now());
    audit(handle, by, "account.create", name);
  }

  @Override
  public Optional<String> signIn(String given, char[] password) {
    String name = composed(given);
    if (!SignInRules.isName(name)) {
      return Optional.empty();
    }
    Optional<AccountRows.Standing> standing = standing(name);
    boolean right =
        passwords.match(standing.map(AccountRows.Standing::password), password)
            && standing.filter(AccountRows.Standing::admits).isPresent();
    return database.inTransaction(handle ->
        switch (guard(handle).verdict(name, right)) {
          case ADMITTED -> begun(handle, name);
          case WRONG -> refused(handle, standing.isPresent(), name, "sign-in.refused");
          case LOCKED_NOW -> refused(handle, standing.isPresent(), name, "sign-in.locked");
          // the line that says so stands there already: guessing on must not fill the log
          case LOCKED -> Optional.empty();
        });
  }

  private Optional<String> begun(Handle handle, String name) {
    if (!new AccountRows(handle).use(name, now())) {
      return refused(handle, true, name, "sign-in.refused");
    }
    guard(handle).forget(name);
    audit(handle, name, "sign-in", name);
    return Optional.of(sessions(handle).begin(name));
  }

  private Optional<String> refused(Handle handle, boolean known, String name, String what) {
    String who = known ? name : Audited.NOBODY;
    audit(handle, who, what, who);
    return Optional.empty();
  }

  @Override
  public Optional<Account> session(String token) {
    return database.with(handle ->
        sessions(handle)
            .account(token)
            .flatMap(new AccountRows(handle)::find)
            .filter(account -> !account.disabled()));
  }

  @Override
  public void signOut(String token) {
    database.with(handle -> sessions(handle).end(token));
  }

  @Override
  public void changePassword(String given, char[] old, char[] fresh) {
    String name = composed(given);
    boolean right = passwords.match(standing(name).map(AccountRows.Standing::password), old);
    if (database.inTransaction(handle -> guard(handle).verdict(name, right))
        != Guard.Verdict.ADMITTED) {
      throw new ArchiveException.Invalid("password.wrong", "the old password is not right");
    }
    rules.checkPassword(fresh);
    if (Arrays.equals(old, fresh)) {
      throw new ArchiveException.Invalid("password.same", "the new password is the old one");
    }
    change(name, fresh, false, "password.change", name);
  }

  @Override
  public char[] resetPassword(String given, String by) {
    char[] password = oneTime.next();
    change(composed(given), password, true, "password.reset", by);
    return password;
  }

  private void change(String name, char[] password, boolean goodOnce, String what, String by) {
    PasswordHash hash = passwords.hash(password);
    database.inTransaction(handle -> {
      new AccountRows(handle).change(name, hash, goodOnce);
      guard(handle).forget(name);
      audit(handle, by, what, name);
      return sessions(handle).endAll(name);
    });
  }

  @Override
  public void setRoles(String given, Set<Role> roles, String by) {
    String name = composed(given);
    database.inTransaction(handle -> {
      AccountRows rows = new AccountRows(handle);
      rows.lock();
      rows.setRoles(name, roles);
      rows.keepAnAdministrator();
      audit(handle, by, "account.roles", name);
      return name;
    });
  }

  @Override
  public void setDisabled(String given, boolean disabled, String by) {
    String name = composed(given);
    database.inTransaction(handle -> {
      AccountRows rows = new AccountRows(handle);
      rows.lock();
      rows.setDisabled(name, disabled);
      rows.keepAnAdministrator();
      audit(handle, by, disabled ? "account.disable" : "account.enable", name);
      return disabled ? sessions(handle).endAll(name) : 0;
    });
  }

  @Override
  public int endSessions(String given, String by) {
    String name = composed(given);
    return database.inTransaction(handle -> {
      new AccountRows(handle).mustBeThere(name);
      audit(handle, by, "account.sign-out", name);
      return sessions(handle).endAll(name);
    });
  }

  private Optional<AccountRows.Standing> standing(String name) {
    return database.with(handle -> new AccountRows(handle).standing(name));
  }

  @Override
  public List<Account> list() {
    return database.with(handle -> new AccountRows(handle).all());
  }

  @Override
  public Map<Role, Set<Permission>> roles() {
    return database.with(handle -> new AccountRows(handle).roles());
  }

  @Override
  public void record(String who, String what, String about) {
    database.with(handle -> new AuditLog(handle).add(new Audited(now(), who, what, about)));
  }

  private void audit(Handle handle, String who, String what, String about) {
    new AuditLog(handle).add(new Audited(now(), who, what, about));
  }

  @Override
  public List<Audited> audit(int limit) {
    return database.with(handle -> new AuditLog(handle).latest(limit));
  }

  private Guard guard(Handle handle) {
    return new Guard(handle, rules, now());
  }

  private Sessions sessions(Handle handle) {
    return new Sessions(handle, rules, now());
  }

  private Instant now() {
    return time.instant();
  }

  private static String checked(String name) {
    String composed = composed(name);
    SignInRules.checkName(composed);
    return composed;
  }

  /** Keyboards differ in how they send the letters of Vietnamese names. */
  private static String composed(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC);
  }
}
