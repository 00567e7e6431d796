package org.phohien.samples.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Requests that have hung or swollen other image servers: how soon each is refused. */
final class HostileRequests {

  private static final List<String> ALL =
      List.of(
          "full/^60000,/0/default.jpg",
          "0,0,1,1/^20000,20000/0/default.jpg",
          "full/max/45.5/default.png",
          "full/pct:0/0/default.jpg",
          "full/^pct:1000000000/0/default.jpg",
          "pct:NaN,0,1,1/max/0/default.jpg",
          "-1,-1,10,10/max/0/default.jpg",
          "full/" + "9".repeat(300) + ",/0/default.jpg",
          "full/max/1e30/default.jpg",
          "1" + "0".repeat(29) + ",0,1,1/max/0/default.jpg",
          "full/max/0/default.exe",
          "full/0,0/0/default.jpg",
          "full/max/0/default.jpg/../../../etc/passwd",
          "..%2F..%2Fetc%2Fpasswd",
          "full/max/0/default%00.jpg");

  private HostileRequests() {}

  static void run(int port, PrintStream out) throws IOException {
    String page = "/iiif/3/" + BenchBook.LARGE_COLOUR + "/";
    double slowest = 0;
    try (KeptConnection client = new KeptConnection(port)) {
      client.fetch(page + ALL.getFirst());
      int[] statuses = new int[ALL.size()];
      for (int i = 0; i < statuses.length; i++) {
        long start = System.nanoTime();
        statuses[i] = client.fetch(page + ALL.get(i)).status();
        slowest = Math.max(slowest, (System.nanoTime() - start) / 1e6);
      }
      String answered =
          IntStream.of(statuses).mapToObj(Integer::toString).collect(Collectors.joining(" "));
      Row.of("hostile requests: slowest refusal", "< 200 ms", slowest, "ms").print(out);
      out.println("  answered with " + answered);
    }
  }
}
