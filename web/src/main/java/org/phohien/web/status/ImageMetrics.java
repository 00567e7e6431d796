package org.phohien.web.status;

import java.util.Locale;
import java.util.function.Supplier;
import org.phohien.iiif.http.Iiif;
import org.phohien.iiif.image.Gate;
import org.phohien.iiif.image.Refusal;
import org.phohien.iiif.image.Workload;

/** What the image services have done and refused, and how their queue stands. */
public final class ImageMetrics implements Supplier<String> {

  private static final String ANSWERS = "phohien_image_answers_total";
  private static final String REFUSED = "phohien_image_refused_total";

  private final Iiif iiif;

  public ImageMetrics(Iiif iiif) {
    this.iiif = iiif;
  }

  @Override
  public String get() {
    StringBuilder out = new StringBuilder(1024);
    Workload workload = iiif.workload();
    Metrics.head(out, ANSWERS, "Pictures given out, by where they came from.", "counter");
    for (Workload.Way way : Workload.Way.values()) {
      Metrics.line(out, ANSWERS, "way=\"" + word(way) + "\"", workload.answers(way));
    }
    Metrics.head(out, REFUSED, "Renderings sent away, by reason.", "counter");
    for (Refusal.Cause cause : Refusal.Cause.values()) {
      Metrics.line(out, REFUSED, "reason=\"" + word(cause) + "\"", workload.refusals(cause));
    }
    counter(out, "phohien_image_work_pixels_total", "Pixels decoded and made.", workload.pixels());
    counter(
        out,
        "phohien_image_broken_total",
        "Requests that met a damaged service copy.",
        workload.broken());
    Gate.Load load = iiif.load();
    Metrics.head(out, "phohien_image_queue", "Renderings by state.", "gauge");
    Metrics.line(out, "phohien_image_queue", "state=\"running\"", load.running());
    Metrics.line(out, "phohien_image_queue", "state=\"waiting\"", load.waiting());
    Metrics.head(out, "phohien_image_bytes", "Memory that renderings hold.", "gauge");
    Metrics.line(out, "phohien_image_bytes", "", load.bytes());
    return out.toString();
  }

  private static void counter(StringBuilder out, String name, String help, long value) {
    Metrics.head(out, name, help, "counter");
    Metrics.line(out, name, "", value);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
