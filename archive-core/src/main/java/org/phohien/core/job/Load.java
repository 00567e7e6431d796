package org.phohien.core.job;

/**
 * How much there is to do, and who is there to do it.
 *
 * @param waiting jobs nobody has begun, or that will be tried again
 * @param running jobs a worker is at
 * @param failed jobs that a person must look at
 * @param workers processes that take jobs
 */
public record Load(long waiting, long running, long failed, int workers) {}
