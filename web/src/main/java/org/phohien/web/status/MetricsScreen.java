package org.phohien.web.status;

import java.nio.charset.StandardCharsets;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/** {@code /metrics}: what Prometheus reads, also while the database is down. */
public final class MetricsScreen implements Screen {

  private final Metrics metrics;
  private final Condition condition;

  public MetricsScreen(Metrics metrics, Condition condition) {
    this.metrics = metrics;
    this.condition = condition;
  }

  @Override
  public Answer answer(Visit visit) {
    return Answer.File.of(
        "text/plain; version=0.0.4; charset=utf-8",
        (metrics.text() + text(condition.look())).getBytes(StandardCharsets.UTF_8));
  }

  private static String text(Condition.Found found) {
    StringBuilder out = new StringBuilder(1024);
    gauge(out, "phohien_database_up", "Whether the database answers.", found.up() ? 1 : 0);
    gauge(out, "phohien_disk_free_bytes", "Left for the data folder.", found.diskFree());
    gauge(out, "phohien_disk_total_bytes", "Volume of the data folder.", found.diskTotal());
    gauge(out, "phohien_indexed_change", "Last change that can be found.", found.indexed());
    if (found.up()) {
      gauge(out, "phohien_change", "Last change published.", found.change());
      gauge(out, "phohien_workers", "Processes that take jobs.", found.load().workers());
      Metrics.head(out, "phohien_jobs", "Jobs by state.", "gauge");
      Metrics.line(out, "phohien_jobs", "state=\"waiting\"", found.load().waiting());
      Metrics.line(out, "phohien_jobs", "state=\"running\"", found.load().running());
      Metrics.line(out, "phohien_jobs", "state=\"failed\"", found.load().failed());
    }
    return out.toString();
  }

  private static void gauge(StringBuilder out, String name, String help, long value) {
    Metrics.head(out, name, help, "gauge");
    Metrics.line(out, name, "", value);
  }
}
