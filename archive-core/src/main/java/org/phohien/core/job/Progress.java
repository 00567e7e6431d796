package org.phohien.core.job;

/**
 * How far a job is.
 *
 * @param step name of the current step, the key {@code step.NAME} of the message catalog
 * @param done how many units are done
 * @param total how many there are; 0 while unknown
 * @param rejected how many of them were rejected
 */
public record Progress(String step, int done, int total, int rejected) {

  /** The step in which files are looked at: what it has done is not yet part of what is done. */
  public static final String CHECK = "check";

  /** Before the first step. */
  public static Progress none() {
    return new Progress("waiting", 0, 0, 0);
  }
}
