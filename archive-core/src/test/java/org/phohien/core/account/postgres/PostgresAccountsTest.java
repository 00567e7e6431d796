package org.phohien.core.account.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.phohien.core.account.Accounts;
import org.phohien.core.account.AccountsContract;
import org.phohien.core.account.Role;
import org.phohien.core.database.Database;
import org.phohien.core.database.EmbeddedDatabase;
import org.phohien.core.problem.ArchiveException;

@ExtendWith(EmbeddedDatabase.class)
class PostgresAccountsTest extends AccountsContract {

  // tests are of the rules; guessing may pay here
  private static final int FEW_ITERATIONS = 1000;

  private static final char[] GOOD = "một mật khẩu dài".toCharArray();
  private static final char[] WRONG = "sai mật khẩu".toCharArray();

  private final Database database;

  PostgresAccountsTest(Database database) {
    this.database = database;
  }

  @Override
  protected Accounts accounts(InstantSource time) {
    return new PostgresAccounts(database, time, FEW_ITERATIONS);
  }

  @Test
  void ofProcessesThatRaceOneCreatesTheFirstAdministrator() throws Exception {
    Accounts accounts = accounts(InstantSource.system());
    Callable<Optional<char[]>> create = () -> accounts.createFirstAdministrator("admin");
    int created = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (Future<Optional<char[]>> one : threads.invokeAll(Collections.nCopies(4, create))) {
        created += one.get().isPresent() ? 1 : 0;
      }
    }

    assertEquals(1, created);
  }

  @Test
  void theDatabaseAloneLetsNobodyIn() {
    Accounts accounts = accounts(InstantSource.system());
    char[] password = accounts.createFirstAdministrator("admin").orElseThrow();
    String token = accounts.signIn("admin", password).orElseThrow();

    for (String table : List.of("state.account", "state.session", "state.audit")) {
      String rows = String.join("\n", rows(table));
      for (String secret : List.of(new String(password), token)) {
        assertFalse(rows.contains(secret));
        assertFalse(rows.contains(HexFormat.of().formatHex(secret.getBytes(UTF_8))));
      }
    }
  }

  private List<String> rows(String table) {
    String sql = "select t::text from " + table + " t";
    return database.with(handle -> handle.createQuery(sql).mapTo(String.class).list());
  }

  @Test
  void guessingTakesMuchWork() {
    Accounts accounts = new PostgresAccounts(database, InstantSource.system());
    char[] password = accounts.create("lan", Set.of(), "admin");

    assertTrue(accounts.signIn("lan", password).isPresent());
    assertEquals(600_000, number("select iterations from state.account"));
  }

  @Test
  void whoGuessesManyAtTheSameTimeHasFiveGuessesToo() throws Exception {
    Accounts accounts = accounts(InstantSource.system());
    accounts.changePassword("lan", accounts.create("lan", Set.of(), "admin"), GOOD);
    Callable<Optional<String>> guess = () -> accounts.signIn("lan", WRONG);
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<Optional<String>> one : threads.invokeAll(Collections.nCopies(20, guess))) {
        assertEquals(Optional.empty(), one.get());
      }
    }

    assertEquals(5, number("select count(*) from state.sign_in_failure"));
    assertEquals(Optional.empty(), accounts.signIn("lan", GOOD));
  }

  @Test
  void guessingOnDoesNotFillTheAuditLog() {
    Accounts accounts = accounts(InstantSource.system());
    accounts.changePassword("lan", accounts.create("lan", Set.of(), "admin"), GOOD);
    for (int n = 0; n < 30; n++) {
      accounts.signIn("lan", WRONG);
    }

    assertEquals(4, number("select count(*) from state.audit where what = 'sign-in.refused'"));
    assertEquals(1, number("select count(*) from state.audit where what = 'sign-in.locked'"));
  }

  @Test
  void namesAndPasswordsAreTheSameOnEveryKeyboard() {
    Accounts accounts = accounts(InstantSource.system());
    accounts.changePassword("Tuyết", accounts.create("Tuyết", Set.of(), "admin"), GOOD);

    assertTrue(accounts.signIn(decomposed("Tuyết"), GOOD).isPresent());
    assertTrue(accounts.signIn("Tuyết", decomposed(new String(GOOD)).toCharArray()).isPresent());
  }

  @Test
  void whatCanBeNoNameLeavesNoTrace() {
    Accounts accounts = accounts(InstantSource.system());

    assertEquals(Optional.empty(), accounts.signIn("x".repeat(100_000), WRONG));
    assertEquals(Optional.empty(), accounts.signIn("<script>", WRONG));

    assertEquals(List.of(), accounts.audit(10));
  }

  @Test
  void anAccountOnlyGetsRolesThatThereAre() {
    Accounts accounts = accounts(InstantSource.system());

    assertThrows(
        ArchiveException.Invalid.class,
        () -> accounts.create("lan", Set.of(new Role("nobody knows")), "admin"));
    assertEquals(List.of(), accounts.list());
  }

  @Test
  void theAuditLogOnlyGrows() {
    Accounts accounts = accounts(InstantSource.system());
    accounts.record("lan", "item.withdraw", "dc-01");

    for (String change : List.of("delete from state.audit", "update state.audit set who = 'mai'")) {
      assertThrows(ArchiveException.Unavailable.class, () -> database.with(h -> h.execute(change)));
    }
    assertEquals(1, accounts.audit(10).size());
  }

  private int number(String query) {
    return database.with(h -> h.createQuery(query).mapTo(Integer.class).one());
  }

  private static String decomposed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD);
  }
}
