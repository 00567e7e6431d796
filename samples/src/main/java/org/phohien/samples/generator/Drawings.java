package org.phohien.samples.generator;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** Small shapes that several sheets use. */
final class Drawings {

  private Drawings() {}

  static Shape dot(double x, double y, double radius) {
    return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  /** A lotus flower in outline, for title pages. */
  static Shape lotus(double x, double y, double size) {
    Path2D flower = new Path2D.Double();
    for (int petal = -2; petal <= 2; petal++) {
      double lean = petal * 0.42 * size;
      flower.moveTo(x, y + 0.5 * size);
      flower.quadTo(
          x + lean - 0.4 * size, y, x + lean * 1.3, y - (1 - 0.18 * petal * petal) * size);
      flower.quadTo(x + lean + 0.4 * size, y, x, y + 0.5 * size);
    }
    return flower;
  }

  /** A tiled roof with upturned eaves; {@code y} is the height of the eaves. */
  static Shape roof(double x, double y, double width, double height) {
    Path2D roof = new Path2D.Double();
    double half = width / 2;
    roof.moveTo(x - half, y - 0.32 * height);
    roof.quadTo(x - 0.8 * half, y - 0.25 * height, x - 0.62 * half, y - height);
    roof.quadTo(x, y - 0.9 * height, x + 0.62 * half, y - height);
    roof.quadTo(x + 0.8 * half, y - 0.25 * height, x + half, y - 0.32 * height);
    roof.quadTo(x + 0.9 * half, y, x + 0.78 * half, y);
    roof.lineTo(x - 0.78 * half, y);
    roof.quadTo(x - 0.9 * half, y, x - half, y - 0.32 * height);
    roof.closePath();
    return roof;
  }

  /** A smooth line through points given as x, y pairs (Catmull-Rom). */
  static Path2D curve(double... points) {
    Path2D path = new Path2D.Double();
    int count = points.length / 2;
    path.moveTo(points[0], points[1]);
    for (int i = 0; i + 1 < count; i++) {
      double[] before = point(points, Math.max(0, i - 1));
      double[] from = point(points, i);
      double[] to = point(points, i + 1);
      double[] after = point(points, Math.min(count - 1, i + 2));
      path.curveTo(
          from[0] + (to[0] - before[0]) / 6,
          from[1] + (to[1] - before[1]) / 6,
          to[0] - (after[0] - from[0]) / 6,
          to[1] - (after[1] - from[1]) / 6,
          to[0],
          to[1]);
    }
    return path;
  }

  private static double[] point(double[] points, int index) {
    return new double[] {points[2 * index], points[2 * index + 1]};
  }
}
