package org.phohien.samples.generator;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;
import org.phohien.samples.generator.Halftone.Tone;

/**
 * Paints a landscape in greys on a canvas of 1200 by 760, from the sky down; what comes later
 * covers what was there.
 */
final class Painter {

  private static final int WIDTH = 1200;
  private static final int HEIGHT = 760;

  private final BufferedImage canvas =
      new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
  private final SplittableRandom chance;
  private final long seed;

  Painter(long seed) {
    this.seed = seed;
    this.chance = new SplittableRandom(seed);
  }

  /** The finished picture. */
  Tone tone() {
    return (across, down) -> {
      int x = Math.clamp((int) (across * WIDTH), 0, WIDTH - 1);
      int y = Math.clamp((int) (down * HEIGHT), 0, HEIGHT - 1);
      double rough = 0.1 * (Noise.cloud(seed + 9, x / 7.0, y / 7.0) - 0.5);
      return 1 - canvas.getRaster().getSample(x, y, 0) / 255.0 + rough;
    };
  }

  /** Raw samples, so that no colour management changes a grey. */
  private void shade(Shape shape, int grey) {
    BufferedImage mask = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = mask.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(Color.WHITE);
    pen.fill(shape);
    pen.dispose();
    Rectangle2D bounds = shape.getBounds2D();
    int top = Math.clamp((int) bounds.getMinY() - 1, 0, HEIGHT);
    int bottom = Math.clamp((int) bounds.getMaxY() + 2, 0, HEIGHT);
    for (int y = top; y < bottom; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int cover = mask.getRaster().getSample(x, y, 0);
        int was = canvas.getRaster().getSample(x, y, 0);
        canvas.getRaster().setSample(x, y, 0, (was * (255 - cover) + grey * cover) / 255);
      }
    }
  }

  private void each(int top, int bottom, Tone grey) {
    for (int y = Math.max(0, top); y < Math.min(HEIGHT, bottom); y++) {
      for (int x = 0; x < WIDTH; x++) {
        canvas.getRaster().setSample(x, y, 0, Math.clamp((int) grey.dark(x, y), 0, 255));
      }
    }
  }

  void sky(int horizon) {
    each(
        0,
        horizon,
        (x, y) -> 192 + 62 * y / horizon + 34 * (Noise.cloud(seed, x / 260, y / 70) - 0.5));
    each(horizon, HEIGHT, (x, y) -> 225);
  }

  /** A far bank with trees, {@code height} pixels high. */
  void bank(int horizon, int height, int grey) {
    each(
        horizon - 2 * height,
        horizon + 6,
        (x, y) -> {
          double crowns = 0.7 * Noise.cloud(seed + 2, x / 36, 0);
          double woods = 1.1 * Noise.smooth(seed + 3, x / 170, 0);
          double crown = horizon - height * (0.3 + crowns + woods);
          int sky = canvas.getRaster().getSample((int) x, (int) y, 0);
          return y < crown ? sky : grey + 50 * (Noise.cloud(seed + 4, x / 12, y / 9) - 0.5);
        });
  }

  void water(int from) {
    each(
        from + 4,
        HEIGHT,
        (x, y) -> {
          double depth = (y - from) / (HEIGHT - from);
          double ripple = Noise.cloud(seed + 6, x / (60 + 160 * depth), y / (3 + 9 * depth));
          return 222 - 55 * depth + 75 * (ripple - 0.5);
        });
  }

  void reflection(int top, int line) {
    for (int y = line + 4; y < HEIGHT; y++) {
      int mirrored = Math.max(top - 120, 2 * line - y);
      for (int x = 0; x < WIDTH; x++) {
        int wave = (int) (6 * Math.sin(y / 5.0) * (y - line) / 120.0);
        int source = canvas.getRaster().getSample(Math.clamp(x + wave, 0, WIDTH - 1), mirrored, 0);
        int own = canvas.getRaster().getSample(x, y, 0);
        canvas.getRaster().setSample(x, y, 0, (source + own) / 2);
      }
    }
  }

  void junk(double x, double y, double size) {
    double s = 60 * size;
    Path2D sail = new Path2D.Double();
    sail.moveTo(x - 0.1 * s, y - 0.3 * s);
    sail.quadTo(x - 1.5 * s, y - 1.2 * s, x - 0.3 * s, y - 3 * s);
    sail.quadTo(x + 0.9 * s, y - 2 * s, x + 0.9 * s, y - 0.4 * s);
    sail.closePath();
    shade(sail, 96);
    for (int rib = 1; rib < 5; rib++) {
      double up = y - 0.3 * s - rib * 0.5 * s;
      shade(new Rectangle2D.Double(x - 0.7 * s, up, 1.3 * s, 0.06 * s), 60);
    }
    Path2D hull = new Path2D.Double();
    hull.moveTo(x - 1.9 * s, y - 0.35 * s);
    hull.quadTo(x, y + 0.1 * s, x + 1.7 * s, y - 0.5 * s);
    hull.lineTo(x + 1.2 * s, y + 0.25 * s);
    hull.lineTo(x - 1.3 * s, y + 0.25 * s);
    hull.closePath();
    shade(hull, 38);
    for (int streak = 0; streak < 7; streak++) {
      double width = (2.4 - 0.25 * streak) * s;
      double down = y + (0.34 + 0.17 * streak) * s;
      shade(new Rectangle2D.Double(x - width / 2, down, width, 0.07 * s), 120 + 9 * streak);
    }
  }

  void foreground(int top) {
    each(
        top - 40,
        HEIGHT,
        (x, y) -> {
          double edge = top - 36 + 60 * Noise.cloud(seed + 8, x / 180, 0);
          double blade = 20 * Noise.at(seed, (long) (x / 3), 7);
          int behind = canvas.getRaster().getSample((int) x, (int) y, 0);
          return y < edge - blade ? behind : 74 + 60 * Noise.cloud(seed + 10, x / 6, y / 16);
        });
  }

  /** An areca palm. */
  void palm(double x, double foot, double height) {
    Path2D trunk = new Path2D.Double();
    double top = foot - height;
    trunk.moveTo(x - 7, foot);
    trunk.quadTo(x - 2, foot - height / 2, x + 12, top);
    trunk.lineTo(x + 20, top);
    trunk.quadTo(x + 10, foot - height / 2, x + 7, foot);
    trunk.closePath();
    shade(trunk, 66);
    for (int frond = 0; frond < 11; frond++) {
      double angle = Math.PI * (1.08 - 1.16 * frond / 10);
      double reach = 0.2 * height * (0.85 + 0.3 * chance.nextDouble()) + 30;
      double endX = x + 16 + Math.cos(angle) * reach;
      double endY = top - Math.sin(angle) * reach * 0.6 + 0.3 * reach;
      Path2D leaf = new Path2D.Double();
      leaf.moveTo(x + 16, top);
      leaf.quadTo((x + endX) / 2, Math.min(top, endY) - 22, endX, endY);
      leaf.quadTo((x + endX) / 2 + 4, Math.min(top, endY) + 2, x + 16, top + 8);
      leaf.closePath();
      shade(leaf, 48 + 4 * frond);
    }
  }

  /** A round old tree made of leaf clumps. */
  void tree(double x, double foot, double size) {
    shade(new Rectangle2D.Double(x - 14, foot - size, 28, size), 58);
    for (int clump = 0; clump < 300; clump++) {
      double angle = chance.nextDouble(Math.TAU);
      double out = size * 0.85 * Math.sqrt(chance.nextDouble());
      double cx = x + out * Math.cos(angle);
      double cy = foot - 1.5 * size + 0.75 * out * Math.sin(angle);
      shade(Drawings.dot(cx, cy, 0.065 * size), 45 + chance.nextInt(120));
    }
  }

  /** A hall under tiled roofs; the foot of its steps stands at {@code foot}. */
  void hall(double x, double foot, double width, int storeys) {
    double wall = 0.26 * width;
    double base = foot - 0.06 * width;
    shade(new Rectangle2D.Double(x - 0.46 * width, base, 0.92 * width, 0.06 * width), 150);
    for (int storey = 0; storey < storeys; storey++) {
      double scale = 1 - 0.3 * storey;
      double span = width * scale;
      double top = base - wall * scale;
      shade(new Rectangle2D.Double(x - 0.4 * span, top, 0.8 * span, wall * scale), 188);
      columns(x, top, base, span);
      shade(Drawings.roof(x, top + 0.04 * span, 1.16 * span, 0.3 * span), 62);
      tiles(x, top + 0.04 * span, span);
      base = top - 0.2 * span;
    }
  }

  private void columns(double x, double top, double base, double span) {
    for (int column = -2; column <= 2; column++) {
      double at = x + column * 0.19 * span;
      shade(new Rectangle2D.Double(at - 0.018 * span, top, 0.036 * span, base - top), 84);
      if (column % 2 == 0) {
        double high = 0.78 * (base - top);
        shade(new Rectangle2D.Double(at + 0.035 * span, base - high, 0.12 * span, high), 48);
      }
    }
  }

  private void tiles(double x, double eaves, double span) {
    for (int row = 1; row < 7; row++) {
      double up = eaves - row * 0.038 * span;
      double half = (0.46 - 0.02 * row) * span;
      shade(new Rectangle2D.Double(x - half, up, 2 * half, 0.008 * span), 108);
    }
  }

  /** A paved court in front, its joints running to the gate. */
  void court(int from) {
    each(
        from + 30,
        HEIGHT,
        (x, y) -> {
          double depth = (y - from) / (HEIGHT - from);
          double joint = Math.abs(Math.sin((x - 600) / (30 + 170 * depth) * Math.PI));
          double cross = Math.abs(Math.sin(14 * Math.PI * Math.sqrt(depth)));
          return 228 - 40 * depth - (joint < 0.06 || cross < 0.1 ? 70 : 0);
        });
  }
}
