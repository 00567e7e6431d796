package org.phohien.iiif.image;

import java.util.Locale;
import org.phohien.core.model.Pixels;

/**
 * How large the region is to be shown (Image API 3.0, 4.2; 2.1, 4.2). In 3.0 a size that needs more
 * pixels than the region has must say so with {@code ^}; 2.1 has no such sign and scales up as
 * asked. Nothing is made beyond the {@link Limits}.
 */
public sealed interface Size {

  /** {@code max}: as large as the region and the limits allow; {@code ^max}: as the limits do. */
  record Max(boolean upscale) implements Size {}

  /** {@code full} of 2.1: as large as the region. */
  record Full() implements Size {}

  /** {@code w,} */
  record Width(int width, boolean upscale) implements Size {}

  /** {@code ,h} */
  record Height(int height, boolean upscale) implements Size {}

  /** {@code pct:n} */
  record Percent(double percent, boolean upscale) implements Size {}

  /** {@code w,h}, the aspect ratio as it comes. */
  record Exact(int width, int height, boolean upscale) implements Size {}

  /** {@code !w,h}: as large as fits, the aspect ratio kept. */
  record Within(int width, int height, boolean upscale) implements Size {}

  /**
   * Reads a size.
   *
   * @throws org.phohien.core.problem.ArchiveException.Invalid {@code iiif.size.syntax}, or {@code
   *     iiif.size.zero}
   */
  static Size parse(ImageApi api, String text) {
    boolean v3 = api == ImageApi.V3;
    boolean caret = v3 && text.startsWith("^");
    int start = caret ? 1 : 0;
    if (text.startsWith("max", start) && text.length() == start + 3) {
      return new Max(caret);
    }
    if (!v3 && text.equals("full")) {
      return new Full();
    }
    boolean upscale = caret || !v3;
    Rule rule = Rule.SIZE_SYNTAX;
    if (text.startsWith("pct:", start)) {
      double percent = Numeral.decimal(text, start + 4, text.length(), rule);
      if (percent == 0) {
        throw Rule.SIZE_ZERO.broken("an image has at least one pixel");
      }
      return new Percent(percent, upscale);
    }
    boolean within = text.startsWith("!", start);
    int from = within ? start + 1 : start;
    int comma = text.indexOf(',', from);
    if (comma < 0) {
      throw rule.broken("a size is max, w, or ,h or pct:n or w,h or !w,h");
    }
    if (comma == text.length() - 1 && !within) {
      return new Width((int) some(Numeral.whole(text, from, comma, rule)), upscale);
    }
    int height = (int) some(Numeral.whole(text, comma + 1, text.length(), rule));
    if (comma == from && !within) {
      return new Height(height, upscale);
    }
    int width = (int) some(Numeral.whole(text, from, comma, rule));
    return within ? new Within(width, height, caret) : new Exact(width, height, upscale);
  }

  /**
   * The size of the answer in pixels.
   *
   * @throws org.phohien.core.problem.ArchiveException.Invalid {@code iiif.size.upscaling} when it
   *     has more pixels than the region and may not, {@code iiif.size.limit} when it passes the
   *     limits, {@code iiif.size.zero} when nothing is left
   */
  default Pixels of(Pixels region, Limits limits) {
    return switch (this) {
      case Max(boolean upscale) -> {
        double fit = limits.fit(region);
        yield fit >= 1 && !upscale ? region : shrunk(region, fit);
      }
      case Full() -> within(limits, region.width(), region.height());
      case Width(int width, boolean upscale) -> {
        check(upscale || width <= region.width(), region);
        yield within(limits, width, scaled(region.height(), width, region.width()));
      }
      case Height(int height, boolean upscale) -> {
        check(upscale || height <= region.height(), region);
        yield within(limits, scaled(region.width(), height, region.height()), height);
      }
      case Percent(double percent, boolean upscale) -> {
        check(upscale || percent <= 100, region);
        yield within(
            limits,
            some(Math.round(region.width() * percent / 100)),
            some(Math.round(region.height() * percent / 100)));
      }
      case Exact(int width, int height, boolean upscale) -> {
        check(upscale || (width <= region.width() && height <= region.height()), region);
        yield within(limits, width, height);
      }
      case Within(int width, int height, boolean upscale) -> {
        double fit = fit(region, width, height);
        double most = Math.min(upscale ? fit : Math.min(1, fit), limits.fit(region));
        yield most >= 1 && !upscale ? region : shrunk(region, most);
      }
    };
  }

  /**
   * Whether a picture that lies ready is what this size means. Where only one side is given, it may
   * itself be rounded up, as the sides of a level are, and the other side follows from the level:
   * 2.1 viewers name only the width of an edge tile.
   */
  default boolean accepts(Pixels region, Pixels ready, Limits limits) {
    if (ready.width() > region.width() || ready.height() > region.height()) {
      return false;
    }
    double width = region.width();
    double height = region.height();
    return switch (this) {
      case Max(boolean upscale) -> !upscale && ready.equals(region) && limits.fit(region) >= 1;
      case Full() -> ready.equals(region);
      case Width(int w, boolean _) ->
          ready.width() == w && near(ready.height(), height * w / width, 1 + height / width);
      case Height(int h, boolean _) ->
          ready.height() == h && near(ready.width(), width * h / height, 1 + width / height);
      case Percent(double percent, boolean _) ->
          near(ready.width(), width * percent / 100, 1)
              && near(ready.height(), height * percent / 100, 1);
      case Exact(int w, int h, boolean _) -> ready.width() == w && ready.height() == h;
      case Within(int w, int h, boolean _) -> {
        double fit = Math.min(1, fit(region, w, h));
        yield ready.width() <= w
            && ready.height() <= h
            && near(ready.width(), width * fit, 1)
            && near(ready.height(), height * fit, 1);
      }
    };
  }

  private static boolean near(int side, double exact, double tolerance) {
    return Math.abs(side - exact) < tolerance;
  }

  private static double fit(Pixels region, int width, int height) {
    return Math.min((double) width / region.width(), (double) height / region.height());
  }

  /** Rounded down, so that what must fit does. */
  private static Pixels shrunk(Pixels region, double factor) {
    return new Pixels(
        (int) Math.max(1, Math.floor(region.width() * factor + 1e-6)),
        (int) Math.max(1, Math.floor(region.height() * factor + 1e-6)));
  }

  private static long scaled(int side, int numerator, int denominator) {
    return Math.max(1, Math.round((double) side * numerator / denominator));
  }

  private static long some(long value) {
    if (value <= 0) {
      throw Rule.SIZE_ZERO.broken("an image has at least one pixel");
    }
    return value;
  }

  private static Pixels within(Limits limits, long width, long height) {
    if (!limits.allow(width, height)) {
      throw Rule.SIZE_LIMIT.broken(
          String.format(
              Locale.ROOT,
              "%d x %d passes the limits of %d x %d and %d pixels",
              width,
              height,
              limits.width(),
              limits.height(),
              limits.area()));
    }
    return new Pixels((int) width, (int) height);
  }

  private static void check(boolean allowed, Pixels region) {
    if (!allowed) {
      throw Rule.SIZE_UPSCALING.broken(
          "larger than the region of "
              + region.width()
              + " x "
              + region.height()
              + "; write ^ before the size to scale up");
    }
  }
}
