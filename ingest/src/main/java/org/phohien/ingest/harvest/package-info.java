/**
 * Records of other libraries, harvested over OAI-PMH 2.0.
 *
 * <p>A harvest has two halves. First the answers of the source are fetched, part by part, each kept
 * in {@code work/harvest/NAME} under its final name: a worker that dies goes on with the last part.
 * Then all of them together become one import: one object of the vault, one transaction of the
 * catalog. So a list that breaks off, or never ends, leaves nothing behind.
 *
 * <p>Way in: {@link org.phohien.ingest.harvest.HarvestRoom}. Only sources that an administrator has
 * added are called, and nothing else in the archive calls anything outside of the house.
 */
@NullMarked
package org.phohien.ingest.harvest;

import org.jspecify.annotations.NullMarked;
