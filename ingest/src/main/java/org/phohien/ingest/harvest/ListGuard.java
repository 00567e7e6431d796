package org.phohien.ingest.harvest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.ingest.record.Sha256;

/**
 * Sees when a list will never end: a token that was given before, a part that came before under
 * another token, parts without records, far more records than the source said, too much of all. For
 * one list and one thread; after a crash it is told the parts again that are there.
 */
final class ListGuard {

  private static final int SLACK = 10_000;

  private final Limits limits;
  private final Instant begun;
  private final InstantSource clock;
  private final Set<String> seen = new HashSet<>();
  private int parts;
  private int empty;
  private long records;
  private long bytes;

  ListGuard(Limits limits, InstantSource clock) {
    this.limits = limits;
    this.clock = clock;
    this.begun = clock.instant();
  }

  /**
   * Looks at a part.
   *
   * @param content a checksum of what its records are
   * @param length in bytes
   * @throws Invalid when the list is given up
   */
  void part(PartReader.Frame frame, String content, long length) {
    parts++;
    bytes += length;
    records += frame.records();
    empty = frame.records() == 0 ? empty + 1 : 0;
    if (frame.token().isEmpty()) {
      return; // it has ended, whatever it was
    }
    String token =
        "token " + Sha256.of(frame.token().get().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    if (!seen.add(token)) {
      throw endless("the same token came twice, in part " + parts);
    }
    if (frame.records() > 0 && !seen.add("part " + content)) {
      throw endless("part " + parts + " came before under another token");
    }
    if (empty > limits.emptyParts()) {
      throw endless(empty + " parts without a record");
    }
    if (frame.size().filter(size -> records > 2 * size + SLACK).isPresent()) {
      throw endless(records + " records, where the list was to have " + frame.size().get());
    }
    if (parts >= limits.parts()) {
      throw endless("more than " + limits.parts() + " parts");
    }
    if (bytes > limits.bytes()) {
      throw new Invalid("harvest.size", "the list is longer than " + limits.bytes() + " bytes");
    }
    if (Duration.between(begun, clock.instant()).compareTo(limits.time()) > 0) {
      throw new Invalid("harvest.time", "the list takes longer than " + limits.time());
    }
  }

  /** How many records came so far. */
  long records() {
    return records;
  }

  private static Invalid endless(String what) {
    return new Invalid("harvest.endless", "the list does not end: " + what);
  }
}
