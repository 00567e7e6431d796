package org.phohien.core.model;

/**
 * The outcome of one step on one page: the value that knows more, or why there is none.
 *
 * @param <T> what the step gives
 */
public sealed interface Step<T> {

  /** The step worked. */
  record Done<T>(T value) implements Step<T> {}

  /** The page was not taken. */
  record Refused<T>(Rejected rejected) implements Step<T> {}
}
