package org.phohien.web.status;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Counts what the server does, in the text format 0.0.4 of Prometheus. Times are seconds. Threads
 * share it.
 */
public final class Metrics {

  /** Upper bounds of the histogram, seconds: a page within 0.25 s is what we promise ourselves. */
  private static final double[] BOUNDS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};

  private final ConcurrentMap<Key, Times> requests = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, Gauge> gauges = new ConcurrentHashMap<>();

  private final List<Supplier<String>> sources = new CopyOnWriteArrayList<>();

  /** Which requests are counted together. */
  private record Key(String room, String status) {}

  private record Gauge(String help, LongSupplier value) {}

  private static final class Times {
    private final LongAdder[] within = new LongAdder[BOUNDS.length];
    private final LongAdder count = new LongAdder();
    private final LongAdder nanos = new LongAdder();

    private Times() {
      for (int i = 0; i < within.length; i++) {
        within[i] = new LongAdder();
      }
    }
  }

  /**
   * Counts a request.
   *
   * @param room the first part of its address, one of a few
   * @param status of HTTP
   * @param nanos how long it took
   */
  public void request(String room, int status, long nanos) {
    Times times = requests.computeIfAbsent(new Key(room, status / 100 + "xx"), _ -> new Times());
    times.count.increment();
    times.nanos.add(nanos);
    for (int i = BOUNDS.length - 1; i >= 0 && nanos <= BOUNDS[i] * 1e9; i--) {
      times.within[i].increment();
    }
  }

  /** Adds lines that are asked for each time the metrics are read. */
  public void lines(Supplier<String> more) {
    sources.add(more);
  }

  /** Adds a value that is asked for each time the metrics are read. */
  public void gauge(String name, String help, LongSupplier value) {
    gauges.put(name, new Gauge(help, value));
  }

  /** All of it as text. */
  public String text() {
    StringBuilder out = new StringBuilder(4096);
    head(out, "phohien_http_request_seconds", "Time to answer a request.", "histogram");
    requests.forEach((key, times) -> histogram(out, key, times));
    SortedMap<String, Gauge> sorted = new TreeMap<>(gauges);
    sorted.forEach((name, gauge) -> {
      head(out, name, gauge.help(), "gauge");
      line(out, name, "", gauge.value().getAsLong());
    });
    sources.forEach(source -> out.append(source.get()));
    Runtime runtime = Runtime.getRuntime();
    head(out, "phohien_heap_used_bytes", "Heap in use.", "gauge");
    line(out, "phohien_heap_used_bytes", "", runtime.totalMemory() - runtime.freeMemory());
    head(out, "phohien_uptime_seconds", "Time since the server was started.", "gauge");
    line(
        out, "phohien_uptime_seconds", "", ManagementFactory.getRuntimeMXBean().getUptime() / 1000);
    return out.toString();
  }

  private static void histogram(StringBuilder out, Key key, Times times) {
    String labels = "room=\"" + key.room() + "\",status=\"" + key.status() + "\"";
    String name = "phohien_http_request_seconds";
    for (int i = 0; i < BOUNDS.length; i++) {
      line(
          out, name + "_bucket", labels + ",le=\"" + BOUNDS[i] + "\"", times.within[i].longValue());
    }
    long count = times.count.longValue();
    line(out, name + "_bucket", labels + ",le=\"+Inf\"", count);
    out.append(name).append("_sum{").append(labels).append("} ");
    out.append(String.format(Locale.ROOT, "%.6f", times.nanos.longValue() / 1e9)).append('\n');
    line(out, name + "_count", labels, count);
  }

  static void head(StringBuilder out, String name, String help, String type) {
    out.append("# HELP ").append(name).append(' ').append(help).append('\n');
    out.append("# TYPE ").append(name).append(' ').append(type).append('\n');
  }

  static void line(StringBuilder out, String name, String labels, long value) {
    out.append(name);
    if (!labels.isEmpty()) {
      out.append('{').append(labels).append('}');
    }
    out.append(' ').append(value).append('\n');
  }
}
