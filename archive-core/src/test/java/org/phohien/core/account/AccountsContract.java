package org.phohien.core.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.phohien.core.problem.ArchiveException;

/** What every keeper of accounts promises. */
public abstract class AccountsContract {

  private static final char[] GOOD = "một mật khẩu dài".toCharArray();

  private Instant now = Instant.parse("2026-11-01T00:00:00Z");
  private Accounts accounts = new MemoryAccounts();

  /** Accounts without any account, on this clock. */
  protected abstract Accounts accounts(InstantSource time);

  @BeforeEach
  void open() {
    accounts = accounts(() -> now);
  }

  @Test
  void theFirstAdministratorIsCreatedOnce() {
    char[] password = accounts.createFirstAdministrator("admin").orElseThrow();

    assertEquals(Optional.empty(), accounts.createFirstAdministrator("admin"));
    assertEquals(Optional.empty(), accounts.createFirstAdministrator("other"));
    Account admin = accounts.session(signIn("admin", password)).orElseThrow();
    assertEquals(Set.of(Role.ADMINISTRATOR), admin.roles());
    assertEquals(EnumSet.allOf(Permission.class), admin.permissions());
    assertTrue(admin.mustChangePassword());
  }

  @Test
  void aCataloguerMayEditButNotAdminister() {
    settled("lan");
    Account lan = accounts.session(signIn("lan", GOOD)).orElseThrow();

    assertTrue(lan.may(Permission.EDIT));
    assertTrue(lan.may(Permission.INGEST));
    assertFalse(lan.may(Permission.ADMINISTER));
    assertFalse(lan.mustChangePassword());
    assertEquals(List.of(lan), accounts.list());
  }

  @Test
  void aOneTimePasswordIsGoodForOneSignIn() {
    char[] password = accounts.create("lan", Set.of(Role.CATALOGUER), "admin");
    signIn("lan", password);

    assertEquals(Optional.empty(), accounts.signIn("lan", password));
    accounts.changePassword("lan", password, GOOD);
    signIn("lan", GOOD);
  }

  @Test
  void wrongNamesAndPasswordsAreRefusedAlike() {
    settled("lan");

    assertEquals(Optional.empty(), accounts.signIn("lan", "sai mật khẩu".toCharArray()));
    assertEquals(Optional.empty(), accounts.signIn("ai đó", GOOD));
    assertEquals(Optional.empty(), accounts.session("no such token"));
  }

  @Test
  void whoFailsTooOftenWaits() {
    settled("lan");
    for (int n = 0; n < 5; n++) {
      assertEquals(Optional.empty(), accounts.signIn("lan", "sai mật khẩu".toCharArray()));
    }

    assertEquals(Optional.empty(), accounts.signIn("lan", GOOD));
    now = now.plus(Duration.ofMinutes(16));
    signIn("lan", GOOD);
  }

  @Test
  void aSessionEndsTwelveHoursAfterItsLastUse() {
    settled("lan");
    String token = signIn("lan", GOOD);
    for (int n = 0; n < 3; n++) {
      now = now.plus(Duration.ofHours(11));
      assertTrue(accounts.session(token).isPresent());
    }

    now = now.plus(Duration.ofHours(12)).plusSeconds(1);

    assertEquals(Optional.empty(), accounts.session(token));
  }

  @Test
  void signingOutEndsTheSession() {
    settled("lan");
    String token = signIn("lan", GOOD);

    accounts.signOut(token);
    accounts.signOut("no such token");

    assertEquals(Optional.empty(), accounts.session(token));
  }

  @Test
  void aNewPasswordEndsAllSessions() {
    settled("lan");
    String token = signIn("lan", GOOD);

    accounts.changePassword("lan", GOOD, "một mật khẩu khác".toCharArray());

    assertEquals(Optional.empty(), accounts.session(token));
    assertEquals(Optional.empty(), accounts.signIn("lan", GOOD));
  }

  @Test
  void weakAndWrongPasswordsAreTold() {
    settled("lan");

    assertEquals("password.weak", refused(GOOD, "ngắn"));
    assertEquals("password.wrong", refused("không phải".toCharArray(), "một mật khẩu khác"));
    signIn("lan", GOOD);
  }

  @Test
  void aResetGivesANewOneTimePassword() {
    settled("lan");
    String token = signIn("lan", GOOD);

    char[] password = accounts.resetPassword("lan", "admin");

    assertEquals(Optional.empty(), accounts.session(token));
    assertEquals(Optional.empty(), accounts.signIn("lan", GOOD));
    assertTrue(accounts.session(signIn("lan", password)).orElseThrow().mustChangePassword());
    assertThrows(ArchiveException.NotFound.class, () -> accounts.resetPassword("ai", "admin"));
  }

  @Test
  void namesAreCheckedAndUnique() {
    accounts.create("lan", Set.of(Role.CATALOGUER), "admin");

    assertThrows(
        ArchiveException.Conflict.class,
        () -> accounts.create("lan", Set.of(Role.CATALOGUER), "admin"));
    assertThrows(
        ArchiveException.Invalid.class,
        () -> accounts.create("<script>", Set.of(Role.CATALOGUER), "admin"));
  }

  @Test
  void whatWasDoneIsInTheAuditLog() {
    settled("lan");
    accounts.record("lan", "item.withdraw", "dc-01");

    assertEquals(new Audited(now, "lan", "item.withdraw", "dc-01"), accounts.audit(1).getFirst());
    assertTrue(accounts.audit(100).stream().anyMatch(a -> a.what().equals("account.create")));
  }

  @Test
  void whoDidItIsInTheAuditLogNotWhomItWasDoneTo() {
    accounts.create("lan", Set.of(Role.CATALOGUER), "admin");
    accounts.resetPassword("lan", "cli");

    assertEquals(
        List.of(
            new Audited(now, "cli", "password.reset", "lan"),
            new Audited(now, "admin", "account.create", "lan")),
        accounts.audit(2));
  }

  @Test
  void rolesAreChangedForTheSessionsThereAre() {
    accounts.createFirstAdministrator("admin");
    settled("lan");
    String token = signIn("lan", GOOD);

    accounts.setRoles("lan", Set.of(Role.ADMINISTRATOR), "admin");

    assertTrue(accounts.session(token).orElseThrow().may(Permission.ADMINISTER));
    accounts.setRoles("lan", Set.of(), "admin");
    assertEquals(Set.of(), accounts.session(token).orElseThrow().permissions());
    assertEquals(
        "account.role", rule(() -> accounts.setRoles("lan", Set.of(new Role("vua")), "admin")));
    assertThrows(ArchiveException.NotFound.class, () -> accounts.setRoles("ai", Set.of(), "admin"));
  }

  @Test
  void aDisabledAccountLetsNobodyInUntilItIsOpenedAgain() {
    accounts.createFirstAdministrator("admin");
    settled("lan");
    String token = signIn("lan", GOOD);

    accounts.setDisabled("lan", true, "admin");

    assertEquals(Optional.empty(), accounts.session(token));
    assertEquals(Optional.empty(), accounts.signIn("lan", GOOD));
    assertTrue(accounts.list().stream().anyMatch(a -> a.name().equals("lan") && a.disabled()));
    accounts.setDisabled("lan", false, "admin");
    assertEquals(Optional.empty(), accounts.session(token));
    signIn("lan", GOOD);
  }

  @Test
  void theLastAdministratorStays() {
    accounts.createFirstAdministrator("admin");
    settled("lan");

    assertEquals("account.last", rule(() -> accounts.setDisabled("admin", true, "admin")));
    assertEquals(
        "account.last", rule(() -> accounts.setRoles("admin", Set.of(Role.CATALOGUER), "admin")));
    assertTrue(accounts.list().getFirst().may(Permission.ADMINISTER));
    accounts.setRoles("lan", Set.of(Role.ADMINISTRATOR), "admin");
    accounts.setDisabled("admin", true, "lan");
    assertEquals("account.last", rule(() -> accounts.setRoles("lan", Set.of(), "lan")));
  }

  @Test
  void allSessionsOfAnAccountCanBeEnded() {
    settled("lan");
    settled("mai");
    List<String> tokens = List.of(signIn("lan", GOOD), signIn("lan", GOOD));
    String other = signIn("mai", GOOD);

    assertEquals(2, accounts.endSessions("lan", "admin"));

    tokens.forEach(token -> assertEquals(Optional.empty(), accounts.session(token)));
    assertTrue(accounts.session(other).isPresent());
    assertThrows(ArchiveException.NotFound.class, () -> accounts.endSessions("ai", "admin"));
  }

  @Test
  void theOldPasswordIsNoNewOne() {
    settled("lan");

    assertEquals("password.same", refused(GOOD, new String(GOOD)));
  }

  @Test
  void thereAreAdministratorsAndCataloguers() {
    assertEquals(Role.initial(), accounts.roles());
  }

  @Test
  void whenSomeoneWasLastHereIsKnown() {
    settled("lan");
    assertEquals(Optional.empty(), accounts.list().getFirst().lastSignIn());

    signIn("lan", GOOD);

    assertEquals(Optional.of(now), accounts.list().getFirst().lastSignIn());
  }

  @Test
  void oneTimePasswordsDiffer() {
    assertFalse(
        java.util.Arrays.equals(
            accounts.create("lan", Set.of(), "admin"), accounts.create("mai", Set.of(), "admin")));
  }

  private void settled(String name) {
    accounts.changePassword(name, accounts.create(name, Set.of(Role.CATALOGUER), "admin"), GOOD);
  }

  private String signIn(String name, char[] password) {
    return accounts.signIn(name, password).orElseThrow();
  }

  @Test
  void whatIsTypedAsANameAndIsNoneIsNotWrittenDown() {
    accounts.signIn("mat.khau.cua.toi", GOOD);

    Audited line = accounts.audit(1).getFirst();
    assertEquals("sign-in.refused", line.what());
    assertEquals(Audited.NOBODY, line.who());
    assertEquals(Audited.NOBODY, line.about());
  }

  private String refused(char[] old, String fresh) {
    return rule(() -> accounts.changePassword("lan", old, fresh.toCharArray()));
  }

  private static String rule(Executable refused) {
    return assertThrows(ArchiveException.Invalid.class, refused).rule();
  }
}
