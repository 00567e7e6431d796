package org.phohien.samples.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One harvest from the first part to the last.
 *
 * @param records that came
 * @param bytes of all answers
 * @param seconds it took
 * @param partMillis time of each part
 */
record HarvestRun(long records, long bytes, double seconds, List<Double> partMillis) {

  private static final Pattern TOKEN =
      Pattern.compile("<resumptionToken([^>]*)>([^<]*)</resumptionToken>");
  private static final Pattern SIZE = Pattern.compile("completeListSize=\"(\\d+)\"");

  /** The token stands at the end of an answer. */
  private static final int TAIL = 1_000;

  /** How many parts make a figure: one alone is chance. */
  private static final int SAMPLE = 20;

  HarvestRun {
    partMillis = List.copyOf(partMillis);
  }

  /**
   * Harvests.
   *
   * @param most parts to ask for
   */
  static HarvestRun of(int port, String verb, String prefix, int most)
      throws IOException, InterruptedException {
    String base = "http://127.0.0.1:" + port + "/oai?verb=" + verb;
    String next = base + "&metadataPrefix=" + prefix;
    long records = 0;
    long bytes = 0;
    List<Double> parts = new ArrayList<>();
    long start = System.nanoTime();
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (!next.isEmpty() && parts.size() < most) {
        long before = System.nanoTime();
        HttpRequest request = HttpRequest.newBuilder(URI.create(next)).build();
        byte[] answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
        parts.add((System.nanoTime() - before) / 1e6);
        bytes += answer.length;
        String tail = tail(answer);
        Matcher token = TOKEN.matcher(tail);
        boolean found = token.find();
        next =
            found && !token.group(2).isEmpty() ? base + "&resumptionToken=" + token.group(2) : "";
        if (found && next.isEmpty()) {
          Matcher size = SIZE.matcher(token.group(1));
          records = size.find() ? Long.parseLong(size.group(1)) : 0;
        }
      }
    }
    return new HarvestRun(records, bytes, (System.nanoTime() - start) / 1e9, parts);
  }

  private static String tail(byte[] answer) {
    int from = Math.max(0, answer.length - TAIL);
    return new String(answer, from, answer.length - from, StandardCharsets.UTF_8);
  }

  int parts() {
    return partMillis.size();
  }

  /** The first part, which is counted too, is left out of it. */
  double lastAgainstFirst() {
    int sample = Math.min(SAMPLE, parts() / 2);
    double first =
        partMillis.subList(1, 1 + sample).stream().mapToDouble(d -> d).average().orElse(1);
    // the very last may be a short one
    double last =
        partMillis.subList(parts() - 1 - sample, parts() - 1).stream()
            .mapToDouble(d -> d)
            .average()
            .orElse(1);
    return last / first;
  }
}
