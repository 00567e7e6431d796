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
import java.util.concurrent.atomic.LongAdder;
import java.util.function.DoubleSupplier;

/**
 * What a reader's viewer asks for from opening a book to looking closely at one of its pages:
 * manifest, descriptions, thumbnails, first views, tiles of every level, and now and then a part in
 * a size that nobody prepared. Several readers at once, all from one address: what passes a
 * client's share of the work is told to come back.
 */
final class ReaderSessions {

  private static final int[] READERS = {1, 8, 64};
  private static final int SESSIONS = 64;

  private ReaderSessions() {}

  static void run(String server, int port, DoubleSupplier cpuSeconds, PrintStream out)
      throws InterruptedException {
    for (int readers : READERS) {
      double before = cpuSeconds.getAsDouble();
      LongAdder refused = new LongAdder();
      Times times = read(port, readers, refused);
      int asked = times.millis().length;
      out.printf(
          Locale.ROOT,
          "%s: mixed sessions of %d readers: p50 %.2f ms, p99 %.1f ms, %.3f ms CPU a request, %d told to come back%n",
          server,
          readers,
          times.quantile(50),
          times.quantile(99),
          (cpuSeconds.getAsDouble() - before) * 1000 / asked,
          refused.sum());
    }
  }

  private static Times read(int port, int readers, LongAdder refused) throws InterruptedException {
    List<Double> millis = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(readers)) {
      List<Future<List<Double>>> sessions = new ArrayList<>();
      for (int i = 0; i < SESSIONS; i++) {
        int number = i;
        sessions.add(threads.submit(() -> session(port, number, refused)));
      }
      for (Future<List<Double>> session : sessions) {
        millis.addAll(session.get());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a reader failed", e.getCause());
    }
    return new Times(millis.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static List<Double> session(int port, int number, LongAdder refused) throws IOException {
    List<Double> millis = new ArrayList<>();
    try (KeptConnection connection = new KeptConnection(port)) {
      for (String path : requests(number)) {
        long start = System.nanoTime();
        int status = connection.fetch(path).status();
        if (status == 429 || status == 503) {
          refused.increment();
        } else if (status != 200) {
          throw new IllegalStateException(path + ": " + status);
        }
        millis.add((System.nanoTime() - start) / 1e6);
      }
    }
    return millis;
  }

  private static List<String> requests(int number) {
    List<String> requests = new ArrayList<>();
    requests.add("/iiif/3/" + BenchBook.A4_COLOUR + "/info.json");
    String page = "/iiif/3/" + (number % 2 == 0 ? BenchBook.LARGE_COLOUR : BenchBook.MAP) + "/";
    requests.add(page + "info.json");
    requests.add(page + "full/200,/0/default.jpg");
    requests.add(page + "full/640,/0/default.jpg");
    for (int scale : new int[] {8, 4, 2, 1}) {
      int side = 512 * scale;
      for (int tile = 0; tile < 6; tile++) {
        int x = (number + tile) % 3 % (8000 / side) * side;
        int y = (number + tile) / 3 % (10_000 / side) * side;
        requests.add(page + x + "," + y + "," + side + "," + side + "/512,512/0/default.jpg");
      }
    }
    int x = 1000 + 37 * number;
    requests.add(page + x + ",2000,900,1200/600,/0/default.jpg");
    return requests;
  }
}
