package org.phohien.samples.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.phohien.core.search.Facet;
import org.phohien.core.search.SearchRequest;

/**
 * How fast a served archive answers searches: top 10 as JSON with snippets, boxes and facets, by 1,
 * 4 and 16 clients at a time, each with a connection of its own that stays open.
 *
 * <p>The index is one that {@link SearchBench} left; the catalog is empty, and {@code /api/search}
 * asks it nothing.
 */
final class HttpSearchBench {

  private static final int[] CLIENTS = {1, 4, 16};

  /** In all of a round's clients together. */
  private static final int QUERIES = 3300;

  private static final int WARM_UP = 4000;

  private HttpSearchBench() {}

  /**
   * Measures.
   *
   * @param data a data folder with an index in it
   */
  static void run(Path data, PrintStream out) throws IOException, InterruptedException {
    try (ServedArchive served = ServedArchive.start(data)) {
      if (!served.awaitAnswer(Duration.ofMinutes(3))) {
        out.println("serve did not answer; see " + served.log());
        return;
      }
      out.printf(
          Locale.ROOT,
          "%-30s %8s %8s %8s %12s%n",
          "query, over HTTP",
          "p50 ms",
          "p99 ms",
          "a second",
          "cpu ms/query");
      load(served, 4, WARM_UP);
      for (int clients : CLIENTS) {
        double cpu = served.cpuSeconds();
        long start = System.nanoTime();
        Times times = load(served, clients, QUERIES);
        double seconds = (System.nanoTime() - start) / 1e9;
        int asked = times.millis().length;
        out.printf(
            Locale.ROOT,
            "%-30s %8.2f %8.2f %8.0f %12.2f%n",
            clients + (clients == 1 ? " client" : " clients"),
            times.quantile(50),
            times.quantile(99),
            asked / seconds,
            1000 * (served.cpuSeconds() - cpu) / asked);
        if (clients == 1) {
          Row.of("search over HTTP, p99", "< 80 ms", times.quantile(99), "ms").print(out);
        }
      }
    }
  }

  private static Times load(ServedArchive served, int clients, int queries)
      throws InterruptedException {
    List<Double> millis = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
      List<Future<List<Double>>> all = new ArrayList<>();
      for (int client = 0; client < clients; client++) {
        int number = client;
        all.add(threads.submit(() -> client(served.port(), number, queries / clients)));
      }
      for (Future<List<Double>> one : all) {
        millis.addAll(one.get());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a client failed", e.getCause());
    }
    return new Times(millis.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static List<Double> client(int port, int number, int queries) throws IOException {
    Random random = new Random(number);
    List<Double> millis = new ArrayList<>(queries);
    try (KeptConnection connection = new KeptConnection(port)) {
      for (int i = 0; i < queries; i++) {
        QueryMix.Kind kind = QueryMix.KINDS.get(random.nextInt(QueryMix.KINDS.size()));
        String path = path(kind.next().apply(random));
        long start = System.nanoTime();
        connection.get(path);
        millis.add((System.nanoTime() - start) / 1e6);
      }
    }
    return millis;
  }

  private static String path(SearchRequest request) {
    StringBuilder path =
        new StringBuilder("/api/search?q=")
            .append(URLEncoder.encode(request.query(), StandardCharsets.UTF_8))
            .append("&sort=")
            .append(request.sort().name().toLowerCase(Locale.ROOT))
            .append("&offset=")
            .append(request.offset())
            .append("&limit=")
            .append(request.limit());
    for (Facet facet : Facet.values()) {
      request.filters().getOrDefault(facet, java.util.Set.of()).stream()
          .map(value -> URLEncoder.encode(value, StandardCharsets.UTF_8))
          .forEach(value ->
              path.append('&')
                  .append(facet.name().toLowerCase(Locale.ROOT))
                  .append('=')
                  .append(value));
    }
    return path.toString();
  }
}
