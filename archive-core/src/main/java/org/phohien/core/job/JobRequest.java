package org.phohien.core.job;

import java.util.Optional;

/**
 * Work to be done by a worker.
 *
 * @param kind which {@link JobHandler} does it
 * @param key what it is done to; a request of the same kind and key as one that is not settled yet
 *     is that job
 * @param payload what the handler needs to know, JSON
 * @param parent the job this one is a part of
 * @param lane which slots it may use
 * @param by account name of who asked, or {@code cli}
 */
public record JobRequest(
    String kind, String key, String payload, Optional<JobId> parent, Lane lane, String by) {

  /** Which worker slots a job may use. */
  public enum Lane {
    /** Ingest, re-reading: long work. */
    BULK,
    /** Revisions and withdrawals: has a slot of its own, so it never waits behind OCR. */
    PROMPT
  }
}
