package org.phohien.core.account.postgres;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.phohien.core.account.SignInRules;

/** Counts wrong passwords, so that nobody can try many. */
final class Guard {

  private final Handle handle;
  private final SignInRules rules;
  private final Instant now;

  Guard(Handle handle, SignInRules rules, Instant now) {
    this.handle = handle;
    this.rules = rules;
    this.now = now;
  }

  /** What becomes of someone who came with a password. */
  enum Verdict {
    ADMITTED,
    WRONG,
    /** Wrong, and once too often: from now on the right one is refused as well, for a while. */
    LOCKED_NOW,
    /** Not even looked at. */
    LOCKED
  }

  /**
   * Whether a password counts as right: it is, and there were not too many wrong ones lately. Who
   * tries many at the same time is asked one by one. Names without an account are counted alike.
   */
  Verdict verdict(String name, boolean right) {
    handle
        .createQuery("select pg_advisory_xact_lock(hashtextextended(:name, 2))")
        .bind("name", name)
        .mapTo(String.class)
        .findOne();
    int failures = failures(name);
    if (failures >= rules.failures()) {
      return Verdict.LOCKED;
    }
    if (right) {
      return Verdict.ADMITTED;
    }
    fail(name);
    return failures + 1 >= rules.failures() ? Verdict.LOCKED_NOW : Verdict.WRONG;
  }

  private int failures(String name) {
    return handle
        .createQuery(
            "select count(*) from state.sign_in_failure where account = :name and at >= :since")
        .bind("name", name)
        .bind("since", Sessions.time(now.minus(rules.window())))
        .mapTo(Integer.class)
        .one();
  }

  private void fail(String name) {
    handle.execute(
        "delete from state.sign_in_failure where at < ?", Sessions.time(now.minus(rules.window())));
    handle.execute(
        "insert into state.sign_in_failure (account, at) values (?, ?)", name, Sessions.time(now));
  }

  void forget(String name) {
    handle.execute("delete from state.sign_in_failure where account = ?", name);
  }
}
