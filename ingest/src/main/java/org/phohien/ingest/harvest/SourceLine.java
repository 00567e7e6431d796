package org.phohien.ingest.harvest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import org.phohien.core.problem.ArchiveException.Invalid;
import org.phohien.core.problem.ArchiveException.Unavailable;

/**
 * The line to one source: fetches an answer into a file. It knows how much and how long, waits
 * where the source asks to (503 with Retry-After, OAI-PMH 3.1.2.2), tries again where the line
 * breaks, and never leaves the source's host.
 */
final class SourceLine implements AutoCloseable {

  private static final String AGENT = "PhoHien-harvester/1 (OAI-PMH 2.0)";
  private static final int MOST_REDIRECTIONS = 3;

  private final Limits limits;
  private final Pause pause;
  private final InstantSource clock;
  private final HttpClient client;

  SourceLine(Limits limits, Pause pause, InstantSource clock) {
    this.limits = limits;
    this.pause = pause;
    this.clock = clock;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(20))
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
  }

  /** What an attempt came to. */
  private sealed interface Attempt {

    record Done() implements Attempt {}

    record Elsewhere(URI address) implements Attempt {}

    record Later(Duration pause, String why) implements Attempt {}
  }

  /**
   * Fetches an answer. The file stands under its name only when it is whole.
   *
   * @throws Invalid when the source refuses, answers too much, or leads elsewhere
   * @throws Unavailable when it can't be reached after all tries
   */
  void fetch(URI address, Path to) {
    Path raw = to.resolveSibling(to.getFileName() + ".raw");
    URI at = address;
    int redirections = 0;
    String why = "";
    int attempt = 1;
    while (attempt <= limits.tries()) {
      switch (attempt(at, raw, attempt)) {
        case Attempt.Done _ -> {
          unpack(raw, to);
          return;
        }
        case Attempt.Elsewhere(URI next) -> {
          if (++redirections > MOST_REDIRECTIONS) {
            throw new Invalid("harvest.redirect", "it leads on and on: " + at);
          }
          at = sameHost(at, next);
        }
        case Attempt.Later(Duration asked, String because) -> {
          why = because;
          if (attempt++ < limits.tries()) {
            pause.await(asked);
          }
        }
      }
    }
    throw new Unavailable("source", address.getHost() + ": " + why, null);
  }

  private Attempt attempt(URI at, Path raw, int number) {
    Duration backOff = Duration.ofSeconds(1L << number);
    HttpRequest request =
        HttpRequest.newBuilder(at)
            .timeout(limits.partTime())
            .header("User-Agent", AGENT)
            .header("Accept-Encoding", "gzip")
            .build();
    try (Intake intake = new Intake(raw, limits.partBytes())) {
      HttpResponse<Void> answer = await(client.sendAsync(request, intake.handler()), intake);
      return switch (answer.statusCode()) {
        case 200 -> {
          intake.check();
          yield new Attempt.Done();
        }
        case 301, 302, 303, 307, 308 ->
            new Attempt.Elsewhere(
                at.resolve(answer.headers().firstValue("Location").orElse(at.toString())));
        case 429, 500, 502, 503, 504 ->
            new Attempt.Later(
                retryAfter(answer).orElse(backOff), "HTTP status " + answer.statusCode());
        default -> throw new Invalid("harvest.status", "HTTP status " + answer.statusCode());
      };
    } catch (IOException | TimeoutException e) {
      return new Attempt.Later(backOff, String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      throw new Invalid("harvest.redirect", "it leads to no address: " + e.getMessage());
    }
  }

  /** A body that trickles in is cut off as well, which the timeout of a request does not do. */
  private HttpResponse<Void> await(CompletableFuture<HttpResponse<Void>> answer, Intake intake)
      throws IOException, TimeoutException {
    long end = System.nanoTime() + limits.partTime().toNanos();
    try {
      while (true) {
        try {
          return answer.get(500, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          pause.await(Duration.ZERO);
          if (System.nanoTime() > end) {
            throw e;
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable("harvest", "interrupted", e);
    } catch (ExecutionException e) {
      intake.check(); // then it broke off because we did
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    } finally {
      answer.cancel(true);
    }
  }

  /** Seconds or a date; no longer than the limit. */
  private Optional<Duration> retryAfter(HttpResponse<?> answer) {
    return answer
        .headers()
        .firstValue("Retry-After")
        .flatMap(this::said)
        .map(w -> w.isNegative() ? Duration.ZERO : w)
        .map(w -> w.compareTo(limits.longestWait()) > 0 ? limits.longestWait() : w);
  }

  private Optional<Duration> said(String after) {
    try {
      return Optional.of(
          after.strip().matches("\\d{1,9}")
              ? Duration.ofSeconds(Integer.parseInt(after.strip()))
              : Duration.between(
                  clock.instant(),
                  DateTimeFormatter.RFC_1123_DATE_TIME.parse(after.strip(), Instant::from)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** An administrator has said which host is called; none of its answers may name another. */
  private static URI sameHost(URI from, URI to) {
    boolean same =
        from.getHost().equalsIgnoreCase(to.getHost())
            && (from.getScheme().equals(to.getScheme()) || "https".equals(to.getScheme()));
    if (!same) {
      throw new Invalid(
          "harvest.redirect",
          "it leads to another address: " + to.getScheme() + "://" + to.getHost());
    }
    return to;
  }

  private void unpack(Path raw, Path to) {
    Path part = to.resolveSibling(to.getFileName() + ".part");
    try {
      try (InputStream in = open(raw);
          OutputStream out = Files.newOutputStream(part)) {
        byte[] buffer = new byte[1 << 16];
        long all = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          all += n;
          if (all > limits.partBytes()) {
            throw Intake.tooMuch(limits.partBytes());
          }
          out.write(buffer, 0, n);
        }
      }
      Files.move(part, to, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
      Files.deleteIfExists(raw);
    } catch (java.util.zip.ZipException | java.io.EOFException e) {
      throw new Invalid("harvest.gzip", "the packed answer is broken: " + e.getMessage());
    } catch (IOException e) {
      throw new Unavailable("work", part + ": " + e.getMessage(), e);
    }
  }

  /** By its first two bytes: some servers pack without saying so, and some say so without. */
  private static InputStream open(Path raw) throws IOException {
    InputStream in = Files.newInputStream(raw);
    byte[] magic = in.readNBytes(2);
    in.close();
    InputStream again = Files.newInputStream(raw);
    boolean packed = magic.length == 2 && magic[0] == 0x1F && magic[1] == (byte) 0x8B;
    return packed ? new GZIPInputStream(again, 1 << 16) : again;
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
