package org.phohien.web.status;

import java.nio.charset.StandardCharsets;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/** {@code /metrics}: what Prometheus reads. */
public final class MetricsScreen implements Screen {

  private final Metrics metrics;

  public MetricsScreen(Metrics metrics) {
    this.metrics = metrics;
  }

  @Override
  public Answer answer(Visit visit) {
    return Answer.File.of(
        "text/plain; version=0.0.4; charset=utf-8",
        metrics.text().getBytes(StandardCharsets.UTF_8));
  }
}
