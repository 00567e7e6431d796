package org.phohien.samples.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.DoubleSupplier;

/**
 * What viewers ask for, and what an answer costs a server in CPU time: each request many times over
 * one kept connection, then stored tiles by more clients at once.
 */
final class ImageRequests {

  private static final int WARM_UP = 40_000;
  private static final int[] CLIENTS = {1, 8, 64};
  private static final int TILES = 6_400;

  /** A request, how often it is made, and the CPU time an answer may take. */
  private record Asked(String name, String path, int rounds, String limit) {}

  private static final List<Asked> ALL =
      List.of(
          new Asked(
              "stored tile 512",
              a4("512,512,512,512/512,512/0/default.jpg"),
              4000,
              "< 0.2 ms, lean 0.07"),
          new Asked("stored tile, level 2", a4("0,0,1024,1024/512,/0/default.jpg"), 4000, ""),
          new Asked("info.json", a4("info.json"), 4000, "< 0.05 ms"),
          new Asked("thumbnail, ready", a4("full/200,/0/default.jpg"), 4000, "< 0.1 ms"),
          new Asked("first view, ready", a4("full/640,/0/default.jpg"), 4000, "< 0.1 ms"),
          new Asked(
              "aligned region over 2 x 2 tiles",
              a4("512,512,1024,1024/1024,1024/0/default.jpg"),
              2000,
              "< 0.05 ms in process"),
          new Asked("tile 256 of 512", a4("512,512,256,256/256,/0/default.jpg"), 500, ""),
          new Asked("full/1500, of A4", a4("full/1500,/0/default.jpg"), 25, ""),
          new Asked("full/1500, of 80 Mpx", large("full/1500,/0/default.jpg"), 25, "< 45 ms"),
          new Asked(
              "region 1000 to 600 px of 80 Mpx",
              large("3210,4321,1000,1000/600,/0/default.jpg"),
              60,
              "< 8 ms"),
          new Asked("full/1500, of 1.5 Gpx", map("full/1500,/0/default.jpg"), 25, "< 45 ms"),
          new Asked(
              "region 1000 to 600 px of 1.5 Gpx",
              map("23210,24321,1000,1000/600,/0/default.jpg"),
              60,
              "< 8 ms"));

  private final String server;
  private final int port;
  private final DoubleSupplier cpuSeconds;
  private final PrintStream out;

  /**
   * @param server its name in the table
   * @param cpuSeconds CPU time it has taken so far, without its clients'
   */
  ImageRequests(String server, int port, DoubleSupplier cpuSeconds, PrintStream out) {
    this.server = server;
    this.port = port;
    this.cpuSeconds = cpuSeconds;
    this.out = out;
  }

  private static String a4(String request) {
    return "/iiif/3/" + BenchBook.A4_COLOUR + "/" + request;
  }

  private static String large(String request) {
    return "/iiif/3/" + BenchBook.LARGE_COLOUR + "/" + request;
  }

  private static String map(String request) {
    return "/iiif/3/" + BenchBook.MAP + "/" + request;
  }

  /** One client, request by request; it calls {@code cpuSeconds} from the client's own thread. */
  void cost() throws IOException {
    try (KeptConnection client = new KeptConnection(port)) {
      for (int i = 0; i < WARM_UP; i++) {
        client.get(ALL.get(i % 5).path());
      }
      for (Asked asked : ALL) {
        int bytes = repeat(client, asked, asked.rounds() / 2 + 5);
        double before = cpuSeconds.getAsDouble();
        repeat(client, asked, asked.rounds());
        double millis = (cpuSeconds.getAsDouble() - before) * 1000 / asked.rounds();
        Row.of(
                server + ": " + asked.name() + ", " + Math.max(1, bytes / 1024) + " KiB",
                asked.limit(),
                millis,
                "ms CPU")
            .print(out);
      }
    }
  }

  private static int repeat(KeptConnection client, Asked asked, int rounds) {
    int bytes = 0;
    for (int i = 0; i < rounds; i++) {
      bytes = client.get(asked.path());
    }
    return bytes;
  }

  /** Stored tiles, all of a page's first level in turn, by several clients at once. */
  void load() throws InterruptedException {
    for (int clients : CLIENTS) {
      double before = cpuSeconds.getAsDouble();
      long start = System.nanoTime();
      Times times = clients(clients);
      double seconds = (System.nanoTime() - start) / 1e9;
      int asked = times.millis().length;
      out.printf(
          Locale.ROOT,
          "%s: stored tiles by %d: p50 %.2f ms, p99 %.2f ms, %.0f a second, %.3f ms CPU%n",
          server,
          clients,
          times.quantile(50),
          times.quantile(99),
          asked / seconds,
          (cpuSeconds.getAsDouble() - before) * 1000 / asked);
    }
  }

  private Times clients(int clients) throws InterruptedException {
    List<Double> millis = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
      List<Future<List<Double>>> all = new ArrayList<>();
      for (int client = 0; client < clients; client++) {
        int number = client;
        all.add(threads.submit(() -> client(number, TILES / clients)));
      }
      for (Future<List<Double>> one : all) {
        millis.addAll(one.get());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a client failed", e.getCause());
    }
    return new Times(millis.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private List<Double> client(int number, int tiles) throws IOException {
    List<Double> millis = new ArrayList<>(tiles);
    try (KeptConnection connection = new KeptConnection(port)) {
      for (int i = 0; i < tiles; i++) {
        int tile = number + i;
        String path =
            a4(tile % 4 * 512 + "," + tile / 4 % 6 * 512 + ",512,512/512,512/0/default.jpg");
        long start = System.nanoTime();
        connection.get(path);
        millis.add((System.nanoTime() - start) / 1e6);
      }
    }
    return millis;
  }
}
