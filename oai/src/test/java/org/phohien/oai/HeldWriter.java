package org.phohien.oai;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.database.Database;
import org.phohien.core.model.Examples;
import org.phohien.core.model.Item;
import org.phohien.core.vault.VersionNumber;

/**
 * A worker whose commits can be held up: a gate stands between the stamp of a change and the end of
 * its transaction. Remembers what the library will hold when all are through.
 */
final class HeldWriter implements AutoCloseable {

  private static final int ITEMS = 30;
  private static final long GATE = 4711;

  private final Database database;
  private final Catalog catalog;
  private final Random random;
  private final Handle gatekeeper;
  private final ExecutorService worker = Executors.newSingleThreadExecutor();
  private final List<Future<?>> pending = new ArrayList<>();
  private final Map<String, String> state = new TreeMap<>();
  private final Map<Integer, Integer> versions = new HashMap<>();
  private boolean held;

  HeldWriter(Database database, Catalog catalog, Random random) {
    this.database = database;
    this.catalog = catalog;
    this.random = random;
    this.gatekeeper = database.session();
  }

  /** Every commit of a change goes through the gate from now on, and the clock can be moved. */
  static void buildGate(Database database) {
    database.with(handle -> {
      handle.execute("create schema gate");
      handle.execute("create table gate.clock as select interval '0' as shift");
      handle.execute(
          "create function gate.pass() returns trigger language plpgsql as $$"
              + " begin perform pg_advisory_xact_lock_shared("
              + GATE
              + "); return null; end $$");
      handle.execute(
          "create constraint trigger gate after insert on projection.change"
              + " deferrable initially deferred for each row execute function gate.pass()");
      return handle.execute(
          "create or replace function projection.clock() returns timestamptz language sql volatile"
              + " as 'select clock_timestamp() + shift from gate.clock'");
    });
  }

  static void pullDownGate(Database database) {
    database.with(handle -> {
      handle.execute(
          "create or replace function projection.clock() returns timestamptz language sql volatile"
              + " as 'select clock_timestamp()'");
      handle.execute("drop trigger gate on projection.change");
      return handle.execute("drop schema gate cascade");
    });
  }

  /** Adds, changes or withdraws an item; comes back when it is committed, unless it is held. */
  void write() {
    int n = random.nextInt(ITEMS);
    int version = versions.merge(n, 1, Integer::sum);
    boolean withdrawn = version > 1 && random.nextInt(5) == 0;
    Item item = Examples.book("i-" + n, "Bản " + version, 1);
    state.put("oai:thuvien.example:i-" + n, withdrawn ? "deleted" : "Bản " + version);
    pending.add(
        worker.submit(() ->
            withdrawn
                ? catalog.withdraw(item.id(), new VersionNumber(version), "rút")
                : catalog.publish(House.publication(item, new VersionNumber(version)))));
    if (held) {
      awaitOneAtTheGate();
    } else {
      settle();
    }
  }

  /** Closes the gate: the next transaction stops between its stamp and its commit. */
  void hold() {
    if (!held) {
      gate("pg_advisory_lock");
      held = true;
      write();
    }
  }

  /** Opens it and lets all through. */
  void letGo() {
    if (held) {
      gate("pg_advisory_unlock");
      held = false;
    }
    settle();
  }

  private void gate(String function) {
    gatekeeper
        .createQuery("select " + function + "(:gate)::text")
        .bind("gate", GATE)
        .mapTo(String.class)
        .findOne();
  }

  private void awaitOneAtTheGate() {
    boolean there = false;
    // withdrawing twice makes no change, so the worker may also be through
    while (!there && pending.stream().anyMatch(work -> !work.isDone())) {
      there =
          database.<Boolean>with(handle ->
              handle
                  .createQuery(
                      "select exists (select 1 from pg_locks where locktype = 'advisory'"
                          + " and objid = :gate and not granted)")
                  .bind("gate", GATE)
                  .mapTo(Boolean.class)
                  .one());
    }
  }

  private void settle() {
    try {
      for (Future<?> work : pending) {
        work.get();
      }
      pending.clear();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("a change failed", e);
    }
  }

  /** Puts the clock of the database forward, or back. */
  void moveClock(int seconds) {
    database.with(handle ->
        handle.execute("update gate.clock set shift = make_interval(secs => ?)", seconds));
  }

  Map<String, String> state() {
    return state;
  }

  @Override
  public void close() {
    letGo();
    gatekeeper.close();
    worker.close();
  }
}
