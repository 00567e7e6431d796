package org.phohien.core.account.postgres;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.phohien.core.account.Account;
import org.phohien.core.account.Permission;
import org.phohien.core.account.Role;
import org.phohien.core.problem.ArchiveException;

/** The tables of accounts and of what their roles permit. */
final class AccountRows {

  private final Handle handle;

  AccountRows(Handle handle) {
    this.handle = handle;
  }

  /**
   * How the password of an account stands.
   *
   * @param oneTime it was given by the system
   * @param used and was signed in with
   * @param disabled the account lets nobody in
   */
  record Standing(PasswordHash password, boolean oneTime, boolean used, boolean disabled) {

    /** A one-time password is good for one sign-in. */
    boolean admits() {
      return !(oneTime && used) && !disabled;
    }
  }

  /** Holds off others who create or change accounts until the end of the transaction. */
  void lock() {
    handle.execute("lock table state.account in share row exclusive mode");
  }

  boolean none() {
    return handle.createQuery("select count(*) from state.account").mapTo(Long.class).one() == 0;
  }

  void add(String name, Set<Role> roles, PasswordHash hash, Instant now) {
    int added =
        handle.execute(
            """
            insert into state.account (name, salt, hash, iterations, one_time, used, created)
            values (?, ?, ?, ?, true, false, ?) on conflict do nothing
            """,
            name,
            hash.salt(),
            hash.hash(),
            hash.iterations(),
            Sessions.time(now));
    if (added == 0) {
      throw new ArchiveException.Conflict("there is an account " + name);
    }
    roles.forEach(role -> give(name, role));
  }

  private void give(String name, Role role) {
    int given =
        handle.execute(
            "insert into state.account_role (account, role) select ?, name from state.role where name = ?",
            name,
            role.name());
    if (given == 0) {
      throw new ArchiveException.Invalid("account.role", "there is no role " + role.name());
    }
  }

  Optional<Standing> standing(String name) {
    return handle
        .createQuery(
            """
            select salt, hash, iterations, one_time, used, disabled from state.account
            where name = :name
            """)
        .bind("name", name)
        .map((row, _) ->
            new Standing(
                new PasswordHash(
                    row.getBytes("salt"), row.getBytes("hash"), row.getInt("iterations")),
                row.getBoolean("one_time"),
                row.getBoolean("used"),
                row.getBoolean("disabled")))
        .findOne();
  }

  /** Marks the password as used; false when it was a one-time one and is used already. */
  boolean use(String name, Instant now) {
    return handle.execute(
            """
            update state.account set used = true, last_sign_in = ?
            where name = ? and not (one_time and used) and not disabled
            """,
            Sessions.time(now),
            name)
        > 0;
  }

  void change(String name, PasswordHash hash, boolean oneTime) {
    int changed =
        handle.execute(
            """
            update state.account set salt = ?, hash = ?, iterations = ?, one_time = ?, used = false
            where name = ?
            """,
            hash.salt(),
            hash.hash(),
            hash.iterations(),
            oneTime,
            name);
    mustBeThere(changed, name);
  }

  void setRoles(String name, Set<Role> roles) {
    mustBeThere(handle.execute("update state.account set used = used where name = ?", name), name);
    handle.execute("delete from state.account_role where account = ?", name);
    roles.forEach(role -> give(name, role));
  }

  void setDisabled(String name, boolean disabled) {
    mustBeThere(
        handle.execute("update state.account set disabled = ? where name = ?", disabled, name),
        name);
  }

  void mustBeThere(String name) {
    mustBeThere(find(name).isPresent() ? 1 : 0, name);
  }

  private static void mustBeThere(int found, String name) {
    if (found == 0) {
      throw new ArchiveException.NotFound("account", name);
    }
  }

  /** Refuses a change after which nobody could give accounts any more. */
  void keepAnAdministrator() {
    boolean left = all().stream().anyMatch(a -> a.may(Permission.ADMINISTER) && !a.disabled());
    if (!left) {
      throw new ArchiveException.Invalid(
          "account.last", "the last account that may administer stays as it is");
    }
  }

  Map<Role, Set<Permission>> roles() {
    Map<Role, Set<Permission>> roles = new LinkedHashMap<>();
    handle
        .createQuery(
            """
            select r.name, array_remove(array_agg(p.permission), null) as permissions
            from state.role r left join state.role_permission p on p.role = r.name
            group by r.name order by r.name
            """)
        .map((row, _) ->
            roles.put(
                new Role(row.getString("name")),
                permissions((String[]) row.getArray("permissions").getArray())))
        .list();
    return roles;
  }

  Optional<Account> find(String name) {
    return all(Optional.of(name)).stream().findFirst();
  }

  List<Account> all() {
    return all(Optional.empty());
  }

  private List<Account> all(Optional<String> name) {
    return handle
        .createQuery(
            """
            select a.name, a.one_time, a.disabled, a.last_sign_in,
              array(select role from state.account_role where account = a.name) as roles,
              array(select distinct p.permission from state.account_role r
                join state.role_permission p using (role) where r.account = a.name) as permissions
            from state.account a where a.name = coalesce(:name, a.name) order by a.name
            """)
        .bind("name", name)
        .map((row, _) ->
            new Account(
                row.getString("name"),
                roles((String[]) row.getArray("roles").getArray()),
                permissions((String[]) row.getArray("permissions").getArray()),
                row.getBoolean("one_time"),
                row.getBoolean("disabled"),
                Optional.ofNullable(row.getObject("last_sign_in", OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant)))
        .list();
  }

  private static Set<Role> roles(String[] names) {
    return Arrays.stream(names).map(Role::new).collect(Collectors.toUnmodifiableSet());
  }

  private static Set<Permission> permissions(String[] names) {
    return Arrays.stream(names).map(Permission::valueOf).collect(Collectors.toUnmodifiableSet());
  }
}
