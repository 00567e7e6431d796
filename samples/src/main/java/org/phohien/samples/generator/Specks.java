package org.phohien.samples.generator;

import java.util.SplittableRandom;

/** Dust, fly specks and short fibres lying on the sheet: how dark each pixel of them is, 0..1. */
record Specks(Plane dark) {

  static Specks strewn(int width, int height, long seed) {
    Plane plane = new Plane(width, height);
    var chance = new SplittableRandom(seed);
    int count = width * height / 90_000;
    for (int i = 0; i < count; i++) {
      double x = chance.nextDouble(width);
      double y = chance.nextDouble(height);
      if (chance.nextDouble() < 0.75) {
        dot(plane, x, y, 0.7 + 1.9 * Math.pow(chance.nextDouble(), 3), 0.55 * chance.nextDouble());
      } else {
        fibre(plane, x, y, chance);
      }
    }
    return new Specks(plane);
  }

  double at(int x, int y) {
    return dark.get(x, y);
  }

  private static void dot(Plane plane, double x, double y, double radius, double dark) {
    int reach = (int) Math.ceil(radius + 1);
    for (int j = (int) y - reach; j <= y + reach; j++) {
      for (int i = (int) x - reach; i <= x + reach; i++) {
        double cover = Math.clamp(radius + 0.5 - Math.hypot(i - x, j - y), 0, 1);
        darken(plane, i, j, dark * cover);
      }
    }
  }

  private static void fibre(Plane plane, double x, double y, SplittableRandom chance) {
    double angle = chance.nextDouble(Math.TAU);
    double bend = (chance.nextDouble() - 0.5) * 0.12;
    double dark = 0.08 + 0.14 * chance.nextDouble();
    int length = chance.nextInt(15, 70);
    double i = x;
    double j = y;
    for (int step = 0; step < length; step++) {
      dot(plane, i, j, 0.8, dark);
      i += Math.cos(angle);
      j += Math.sin(angle);
      angle += bend;
    }
  }

  private static void darken(Plane plane, int x, int y, double dark) {
    if (x >= 0 && y >= 0 && x < plane.width() && y < plane.height()) {
      plane.set(x, y, (float) Math.max(plane.get(x, y), dark));
    }
  }
}
