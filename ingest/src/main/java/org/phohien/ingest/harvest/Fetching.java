package org.phohien.ingest.harvest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.phohien.core.model.Checksum;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.core.problem.ArchiveException.Unavailable;
import org.phohien.ingest.record.Sha256;

/** Fetches a list to its end, from where it stands: all of it, or nothing counts. */
final class Fetching {

  private final OaiQuery query;
  private final SourceLine line;
  private final PartFolder folder;
  private final Limits limits;
  private final InstantSource clock;

  Fetching(OaiQuery query, SourceLine line, PartFolder folder, Limits limits, InstantSource clock) {
    this.query = query;
    this.line = line;
    this.folder = folder;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * Fetches what is missing. A token that has grown too old meanwhile has it begin from the start,
   * once.
   *
   * @param progress is told how many records there are
   * @return the date of the first answer: what changed before it is in the list
   */
  Optional<Instant> run(PartFolder.Order order, IntConsumer progress) {
    boolean resumed = !folder.parts().isEmpty();
    try {
      return list(order, progress);
    } catch (TokenRefused e) {
      if (!resumed) {
        throw new Invalid("harvest.token", String.valueOf(e.getMessage()));
      }
      folder.clear();
      folder.open(order);
      try {
        return list(order, progress);
      } catch (TokenRefused again) {
        throw new Invalid("harvest.token", String.valueOf(again.getMessage()));
      }
    }
  }

  /** The source does not know its own token any more. */
  private static final class TokenRefused extends Exception {
    private static final long serialVersionUID = 1L;

    TokenRefused(String why) {
      super(why);
    }
  }

  private Optional<Instant> list(PartFolder.Order order, IntConsumer progress) throws TokenRefused {
    ListGuard guard = new ListGuard(limits, clock);
    Optional<Instant> date = Optional.empty();
    Optional<URI> next = Optional.of(query.records(order.format(), order.set(), order.from()));
    for (int number = 1; next.isPresent(); number++) {
      Path part = folder.part(number);
      if (!Files.exists(part)) {
        line.fetch(next.get(), part);
      }
      PartReader.Frame frame = look(part, guard);
      date = number == 1 ? frame.date() : date;
      next = frame.token().map(token -> query.resumed("ListRecords", token));
      progress.accept((int) Math.min(guard.records(), Integer.MAX_VALUE));
    }
    return date;
  }

  private PartReader.Frame look(Path part, ListGuard guard) throws TokenRefused {
    var digest = Checksum.digest();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(part), 1 << 16)) {
      PartReader.Frame frame =
          PartReader.read(
              in, record -> digest.update(mark(record).getBytes(StandardCharsets.UTF_8)));
      refuse(part, frame.error());
      guard.part(frame, Checksum.ofDigest(digest.digest()).hex(), Files.size(part));
      return frame;
    } catch (IOException e) {
      throw new Unavailable("work", part + ": " + e.getMessage(), e);
    } catch (Invalid e) {
      drop(part); // to be asked for again when a person begins it again
      throw e;
    }
  }

  private void refuse(Path part, Optional<String> error) throws TokenRefused {
    if (error.isEmpty()) {
      return;
    }
    drop(part);
    if (error.get().startsWith("badResumptionToken")) {
      throw new TokenRefused(error.get());
    }
    throw new Invalid("harvest.error", error.get());
  }

  private static void drop(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      throw new Unavailable("work", part + ": " + e.getMessage(), e);
    }
  }

  /** What tells a part from another, whatever frames it. */
  private static String mark(CutRecord record) {
    return switch (record) {
      case CutRecord.Live one ->
          "+" + one.identifier() + one.datestamp() + Sha256.of(one.metadata());
      case CutRecord.Deleted one -> "-" + Sha256.of(one.bytes());
      case CutRecord.Broken one -> "?" + one.identifier() + one.number();
    };
  }

  /** The parts, in order. */
  List<Path> parts() {
    return folder.parts();
  }
}
