package org.phohien.samples.generator;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Puts a picture on paper the two ways old printers knew: a dot screen, and engraved lines. */
final class Halftone {

  private Halftone() {}

  /** A picture: how dark it is, 0..1, at a place given as shares of its width and height. */
  @FunctionalInterface
  interface Tone {
    double dark(double across, double down);
  }

  /** A newspaper's screen: round dots at 45 degrees, {@code pitch} pixels apart. */
  static Shape screen(Tone tone, Rectangle2D frame, double pitch) {
    Path2D dots = new Path2D.Double(Path2D.WIND_NON_ZERO);
    double step = pitch / Math.sqrt(2);
    int row = 0;
    for (double y = frame.getY(); y < frame.getMaxY(); y += step) {
      for (double x = frame.getX() + (row % 2) * step; x < frame.getMaxX(); x += 2 * step) {
        double dark = at(tone, frame, x, y);
        double radius = pitch * Math.sqrt(dark / Math.PI) * 1.08;
        if (radius > 0.35) {
          dots.append(Drawings.dot(x, y, radius), false);
        }
      }
      row++;
    }
    return dots;
  }

  /**
   * Engraved lines that swell where the picture is dark; a second set crosses the darkest parts.
   */
  static Shape engraving(Tone tone, Rectangle2D frame, double pitch) {
    Path2D lines = new Path2D.Double(Path2D.WIND_NON_ZERO);
    for (double y = frame.getY() + pitch; y < frame.getMaxY() - pitch; y += pitch) {
      line(lines, tone, frame, y, 0, pitch, 0.13);
    }
    double slope = 0.7;
    double rise = slope * frame.getWidth();
    for (double y = frame.getY() - rise; y < frame.getMaxY(); y += 1.35 * pitch) {
      line(lines, tone, frame, y, slope, pitch, 0.45);
    }
    return lines;
  }

  /** One line as a ribbon of quads; where it would be hair-thin it is lifted off the plate. */
  private static void line(
      Path2D lines,
      Tone tone,
      Rectangle2D frame,
      double start,
      double slope,
      double pitch,
      double from) {
    double step = 4;
    for (double x = frame.getX(); x < frame.getMaxX() - step; x += step) {
      double y = start + slope * (x - frame.getX());
      double next = y + slope * step;
      double left = half(tone, frame, x, y, pitch, from);
      double right = half(tone, frame, x + step, next, pitch, from);
      if (left > 0 && right > 0) {
        lines.moveTo(x, y - left);
        lines.lineTo(x + step, next - right);
        lines.lineTo(x + step, next + right);
        lines.lineTo(x, y + left);
        lines.closePath();
      }
    }
  }

  private static double half(
      Tone tone, Rectangle2D frame, double x, double y, double pitch, double from) {
    if (!frame.contains(x, y)) {
      return 0;
    }
    double dark = at(tone, frame, x, y);
    return dark < from ? 0 : 0.36 * pitch * Math.min(1, dark * (from > 0.2 ? 0.7 : 1.1)) + 0.3;
  }

  private static double at(Tone tone, Rectangle2D frame, double x, double y) {
    return Math.clamp(
        tone.dark((x - frame.getX()) / frame.getWidth(), (y - frame.getY()) / frame.getHeight()),
        0,
        1);
  }
}
