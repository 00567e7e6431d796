package org.phohien.samples.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.phohien.core.catalog.Catalog;
import org.phohien.oai.token.TokenSeal;
import org.phohien.oai.verb.Answer;
import org.phohien.oai.verb.Format;
import org.phohien.oai.verb.Provider;
import org.phohien.oai.verb.Reply;
import org.phohien.oai.verb.Repository;
import org.phohien.oai.xml.Envelope;

/**
 * How fast a whole catalog is harvested, without the wire: each part is asked for with the token of
 * the one before, written as XML and thrown away. One client, one thread, parts of 200.
 */
public final class OaiBench {

  private static final int PAGE = 200;

  private final Provider provider;
  private final Envelope envelope;
  private final PrintStream out;

  private OaiBench(Catalog catalog, PrintStream out) {
    Repository repository =
        new Repository(
            "Bench",
            URI.create("http://localhost:8080"),
            "bench@localhost.test",
            "bench.test",
            PAGE);
    this.provider =
        new Provider(catalog, repository, new TokenSeal(new byte[32]), InstantSource.system());
    this.envelope = new Envelope(repository);
    this.out = out;
  }

  /**
   * Harvests all that was published more than two seconds ago, in each format, once to warm up and
   * once to measure.
   *
   * @param out where the table goes
   */
  public static void run(Catalog catalog, PrintStream out) throws IOException {
    OaiBench bench = new OaiBench(catalog, out);
    out.printf(
        Locale.ROOT,
        "oai: %-8s %10s %12s %10s %22s %16s%n",
        "format",
        "records",
        "records/s",
        "MiB",
        "CPU s/100k records",
        "last/first part");
    for (Format format : Format.values()) {
      bench.harvest(format);
      bench.print(format, bench.harvest(format));
    }
  }

  /** What a harvest came to; nanoseconds but for counts. */
  private record Harvest(
      long records, long bytes, long elapsed, long cpu, long firstPart, long lastPart) {}

  private Harvest harvest(Format format) throws IOException {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    Counting sink = new Counting();
    long start = System.nanoTime();
    long cpu = threads.getCurrentThreadCpuTime();
    long records = 0;
    long first = 0;
    long last = 0;
    Map<String, List<String>> query =
        Map.of("verb", List.of("ListRecords"), "metadataPrefix", List.of(format.prefix()));
    while (!query.isEmpty()) {
      long before = System.nanoTime();
      Reply reply = provider.reply(query);
      envelope.write(reply, sink);
      last = System.nanoTime() - before;
      first = first == 0 ? last : first;
      Optional<Answer.Part> part =
          reply.answer() instanceof Answer.Records(var found)
              ? Optional.of(found)
              : Optional.empty();
      records += part.map(p -> p.entries().size()).orElse(0);
      query = next(part);
    }
    return new Harvest(
        records,
        sink.bytes,
        System.nanoTime() - start,
        threads.getCurrentThreadCpuTime() - cpu,
        first,
        last);
  }

  /** The request for the part that follows; empty behind the last. */
  private static Map<String, List<String>> next(Optional<Answer.Part> part) {
    return part.flatMap(Answer.Part::resumption)
        .flatMap(Answer.Resumption::token)
        .map(ticket ->
            Map.of("verb", List.of("ListRecords"), "resumptionToken", List.of(ticket.token())))
        .orElse(Map.of());
  }

  private void print(Format format, Harvest h) {
    double seconds = h.elapsed() / 1e9;
    out.printf(
        Locale.ROOT,
        "oai: %-8s %,10d %,12.0f %,10.1f %22.2f %16.2f%n",
        format.prefix(),
        h.records(),
        h.records() / seconds,
        h.bytes() / 1048576.0,
        h.records() == 0 ? 0 : h.cpu() / 1e9 * 100_000 / h.records(),
        (double) h.lastPart() / Math.max(1, h.firstPart()));
  }

  /** Counts and forgets. */
  private static final class Counting extends OutputStream {

    private long bytes;

    @Override
    public void write(int b) {
      bytes++;
    }

    @Override
    public void write(byte[] b, int off, int len) {
      bytes += len;
    }
  }
}
