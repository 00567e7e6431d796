package org.phohien.core.job;

import java.time.Instant;

/**
 * A job that a worker left when it died, and that another went on with.
 *
 * @param job which one
 * @param kind of the job
 * @param key what it is done to
 * @param at when it was begun again
 * @param attempt which attempt began then; the first resumption is the second
 * @param left how far it had said it was when its worker died
 */
public record Resumption(
    JobId job, String kind, String key, Instant at, int attempt, Progress left) {}
