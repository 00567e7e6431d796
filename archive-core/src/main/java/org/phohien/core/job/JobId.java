package org.phohien.core.job;

import java.util.UUID;

/** The number of a job, given when it is submitted. */
public record JobId(UUID value) {

  public static JobId fresh() {
    return new JobId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
