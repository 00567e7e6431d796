package org.phohien.ingest.harvest;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.phohien.core.problem.ArchiveException.Invalid;

/** Takes an answer into a file, up to a limit. */
final class Intake implements AutoCloseable {

  private final OutputStream out;
  private final long most;
  private long taken;

  Intake(Path file, long most) throws IOException {
    this.out = Files.newOutputStream(file);
    this.most = most;
  }

  /** Writes what comes; the exchange ends with an error when it is too much. */
  BodyHandler<Void> handler() {
    return HttpResponse.BodyHandlers.ofByteArrayConsumer(this::take);
  }

  private synchronized void take(Optional<byte[]> some) {
    if (some.isEmpty()) {
      return;
    }
    taken += some.get().length;
    if (taken > most) {
      throw tooMuch(most);
    }
    try {
      out.write(some.get());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether all of it was taken. */
  synchronized void check() {
    if (taken > most) {
      throw tooMuch(most);
    }
  }

  static Invalid tooMuch(long most) {
    return new Invalid("harvest.size", "one answer is longer than " + most + " bytes");
  }

  @Override
  public synchronized void close() throws IOException {
    out.close();
  }
}
