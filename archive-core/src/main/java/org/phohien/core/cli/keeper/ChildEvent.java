package org.phohien.core.cli.keeper;

import java.time.Duration;

/** What happened to a process the keeper holds, for the person at the terminal and the log. */
public sealed interface ChildEvent {

  /** It was started. */
  record Started(String name, long pid) implements ChildEvent {}

  /**
   * It ended without being asked to.
   *
   * @param exit its exit status
   * @param again how long until it is started again
   */
  record Died(String name, int exit, Duration again) implements ChildEvent {}

  /**
   * It could not be started at all.
   *
   * @param why in the words of the system
   * @param again how long until it is tried again
   */
  record Refused(String name, String why, Duration again) implements ChildEvent {}

  /** It had died and answers again, at the same address. */
  record Restarted(String name) implements ChildEvent {}
}
