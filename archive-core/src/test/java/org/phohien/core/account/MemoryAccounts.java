package org.phohien.core.account;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.phohien.core.problem.ArchiveException;

/** Accounts that are forgotten with their process; passwords are kept as they are. */
public final class MemoryAccounts implements Accounts {

  private final InstantSource time;
  private final SignInRules rules = SignInRules.standard();
  private final OneTimePassword passwords = new OneTimePassword();
  private final Map<String, Kept> accounts = new TreeMap<>();
  private final Map<String, Session> sessions = new HashMap<>();
  private final List<Audited> log = new ArrayList<>();

  private static final class Kept {
    final Deque<Instant> failures = new ArrayDeque<>();
    Set<Role> roles;
    char[] password;
    boolean oneTime = true;
    boolean used;
    boolean disabled;
    Optional<Instant> lastSignIn = Optional.empty();

    Kept(Set<Role> roles, char[] password) {
      this.roles = Set.copyOf(roles);
      this.password = password;
    }
  }

  private record Session(String name, Instant used) {}

  public MemoryAccounts(InstantSource time) {
    this.time = time;
  }

  /** Accounts on the system's clock. */
  public MemoryAccounts() {
    this(InstantSource.system());
  }

  @Override
  public synchronized Optional<char[]> createFirstAdministrator(String name) {
    return accounts.isEmpty()
        ? Optional.of(create(name, Set.of(Role.ADMINISTRATOR), "cli"))
        : Optional.empty();
  }

  @Override
  public synchronized char[] create(String name, Set<Role> roles, String by) {
    SignInRules.checkName(name);
    checkRoles(roles);
    if (accounts.containsKey(name)) {
      throw new ArchiveException.Conflict("there is an account " + name);
    }
    char[] password = passwords.next();
    accounts.put(name, new Kept(roles, password.clone()));
    record(by, "account.create", name);
    return password;
  }

  @Override
  public synchronized Optional<String> signIn(String name, char[] password) {
    Kept kept = accounts.get(name);
    if (kept == null) {
      record(Audited.NOBODY, "sign-in.refused", Audited.NOBODY);
      return Optional.empty();
    }
    kept.failures.removeIf(at -> at.isBefore(time.instant().minus(rules.window())));
    boolean right =
        Arrays.equals(kept.password, password) && !(kept.oneTime && kept.used) && !kept.disabled;
    if (kept.failures.size() >= rules.failures() || !right) {
      kept.failures.add(time.instant());
      record(name, "sign-in.refused", name);
      return Optional.empty();
    }
    kept.failures.clear();
    kept.used = true;
    kept.lastSignIn = Optional.of(time.instant());
    String token = UUID.randomUUID().toString();
    sessions.put(token, new Session(name, time.instant()));
    record(name, "sign-in", name);
    return Optional.of(token);
  }

  @Override
  public synchronized Optional<Account> session(String token) {
    Session session = sessions.get(token);
    if (session == null || session.used().isBefore(time.instant().minus(rules.session()))) {
      sessions.remove(token);
      return Optional.empty();
    }
    sessions.put(token, new Session(session.name(), time.instant()));
    return Optional.ofNullable(accounts.get(session.name()))
        .map(kept -> account(session.name(), kept));
  }

  private static Account account(String name, Kept kept) {
    Set<Permission> permissions =
        kept.roles.stream()
            .flatMap(r -> Role.initial().getOrDefault(r, Set.of()).stream())
            .collect(Collectors.toSet());
    return new Account(name, kept.roles, permissions, kept.oneTime, kept.disabled, kept.lastSignIn);
  }

  @Override
  public synchronized void signOut(String token) {
    sessions.remove(token);
  }

  @Override
  public synchronized void changePassword(String name, char[] old, char[] fresh) {
    Kept kept = accounts.get(name);
    if (kept == null || !Arrays.equals(kept.password, old)) {
      throw new ArchiveException.Invalid("password.wrong", "the old password is not right");
    }
    rules.checkPassword(fresh);
    if (Arrays.equals(old, fresh)) {
      throw new ArchiveException.Invalid("password.same", "the new password is the old one");
    }
    give(name, kept, fresh, false);
    record(name, "password.change", name);
  }

  @Override
  public synchronized char[] resetPassword(String name, String by) {
    char[] password = passwords.next();
    give(name, kept(name), password, true);
    record(by, "password.reset", name);
    return password;
  }

  @Override
  public synchronized void setRoles(String name, Set<Role> roles, String by) {
    checkRoles(roles);
    Kept kept = kept(name);
    Set<Role> before = kept.roles;
    kept.roles = Set.copyOf(roles);
    keepAnAdministrator(() -> kept.roles = before);
    record(by, "account.roles", name);
  }

  @Override
  public synchronized void setDisabled(String name, boolean disabled, String by) {
    Kept kept = kept(name);
    boolean before = kept.disabled;
    kept.disabled = disabled;
    keepAnAdministrator(() -> kept.disabled = before);
    if (disabled) {
      sessions.values().removeIf(s -> s.name().equals(name));
    }
    record(by, disabled ? "account.disable" : "account.enable", name);
  }

  @Override
  public synchronized int endSessions(String name, String by) {
    kept(name);
    int before = sessions.size();
    sessions.values().removeIf(s -> s.name().equals(name));
    record(by, "account.sign-out", name);
    return before - sessions.size();
  }

  private Kept kept(String name) {
    return Optional.ofNullable(accounts.get(name))
        .orElseThrow(() -> new ArchiveException.NotFound("account", name));
  }

  private static void checkRoles(Set<Role> roles) {
    if (!Role.initial().keySet().containsAll(roles)) {
      throw new ArchiveException.Invalid("account.role", "there are no such roles " + roles);
    }
  }

  private void keepAnAdministrator(Runnable undo) {
    boolean left = list().stream().anyMatch(a -> a.may(Permission.ADMINISTER) && !a.disabled());
    if (!left) {
      undo.run();
      throw new ArchiveException.Invalid("account.last", "the last one stays as it is");
    }
  }

  private void give(String name, Kept kept, char[] password, boolean oneTime) {
    kept.password = password.clone();
    kept.oneTime = oneTime;
    kept.used = false;
    kept.failures.clear();
    sessions.values().removeIf(s -> s.name().equals(name));
  }

  @Override
  public synchronized List<Account> list() {
    return accounts.entrySet().stream().map(e -> account(e.getKey(), e.getValue())).toList();
  }

  @Override
  public Map<Role, Set<Permission>> roles() {
    return Role.initial();
  }

  @Override
  public synchronized void record(String who, String what, String about) {
    log.add(new Audited(time.instant(), who, what, about));
  }

  @Override
  public synchronized List<Audited> audit(int limit) {
    return log.reversed().stream().limit(limit).toList();
  }
}
