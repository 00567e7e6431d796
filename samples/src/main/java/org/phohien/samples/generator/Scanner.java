package org.phohien.samples.generator;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.phohien.samples.TrueWord;

/**
 * Turns a printed sheet into the image a flatbed scanner would give, and says where each word is.
 */
final class Scanner {

  /** The image, and the words of each line with their boxes on it. */
  record Scanned(BufferedImage image, List<List<TrueWord>> lines) {}

  private final Sheet sheet;
  private final Optional<Sheet> reverse;
  private final Look look;
  private final AffineTransform skew;

  private Scanner(Sheet sheet, Optional<Sheet> reverse, Look look) {
    this.sheet = sheet;
    this.reverse = reverse;
    this.look = look;
    this.skew =
        AffineTransform.getRotateInstance(
            Math.toRadians(look.skew()), sheet.width() / 2.0, sheet.height() / 2.0);
  }

  static Scanned colour(Sheet sheet, Optional<Sheet> reverse, Look look) {
    return new Scanner(sheet, reverse, look).scan(BufferedImage.TYPE_3BYTE_BGR);
  }

  static Scanned grey(Sheet sheet, Optional<Sheet> reverse, Look look) {
    return new Scanner(sheet, reverse, look).scan(BufferedImage.TYPE_BYTE_GRAY);
  }

  private Scanned scan(int type) {
    BufferedImage image = new BufferedImage(sheet.width(), sheet.height(), type);
    int bands = image.getRaster().getNumBands();
    BufferedImage front = press(sheet, type, skew);
    Optional<Plane> back =
        reverse.map(other -> ink(press(other, BufferedImage.TYPE_BYTE_GRAY, turned()), 0, 4));
    for (int band = 0; band < bands; band++) {
      double tone = bands == 1 ? look.paper().grey() : look.paper().channel(band);
      expose(ink(front, band, 0.75), back, tone, band, image.getRaster());
    }
    return new Scanned(image, boxes());
  }

  /** The other side shows mirrored, and skewed the same way. */
  private AffineTransform turned() {
    AffineTransform turned = new AffineTransform(skew);
    turned.concatenate(new AffineTransform(-1, 0, 0, 1, sheet.width(), 0));
    return turned;
  }

  private static BufferedImage press(Sheet printed, int type, AffineTransform place) {
    BufferedImage image = new BufferedImage(printed.width(), printed.height(), type);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, printed.width(), printed.height());
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    pen.transform(place);
    for (Sheet.Mark mark : printed.marks()) {
      pen.setColor(mark.ink());
      pen.fill(mark.shape());
    }
    pen.dispose();
    return image;
  }

  /** How much ink lies on each pixel, rough at the edges and a little out of focus. */
  private Plane ink(BufferedImage printed, int band, double blur) {
    Plane plane = new Plane(printed.getWidth(), printed.getHeight());
    int[] row = new int[plane.width()];
    for (int y = 0; y < plane.height(); y++) {
      printed.getRaster().getSamples(0, y, plane.width(), 1, band, row);
      for (int x = 0; x < plane.width(); x++) {
        double solid = 1 - row[x] / 255.0;
        plane.set(x, y, (float) (solid == 0 ? 0 : solid * wear(x, y)));
      }
    }
    return plane.blurred(blur);
  }

  /** Where the press bit less: in small spots and in large patches. */
  private double wear(int x, int y) {
    double spots = 0.72 + 0.5 * Noise.smooth(look.seed() + 11, x / 5.0, y / 5.0);
    double patches = 0.84 + 0.28 * Noise.cloud(look.seed() + 13, x / 380.0, y / 380.0);
    return Math.min(1, spots) * patches;
  }

  private void expose(
      Plane ink, Optional<Plane> back, double tone, int band, WritableRaster image) {
    Specks specks = Specks.strewn(sheet.width(), sheet.height(), look.seed());
    IntStream.range(0, ink.height())
        .parallel()
        .forEach(y -> {
          int[] row = new int[ink.width()];
          for (int x = 0; x < ink.width(); x++) {
            double dark = look.ink() * 0.9 * Math.min(1, ink.get(x, y));
            double through =
                back.isPresent() ? look.bleed() * Math.min(1, back.get().get(x, y)) : 0;
            double light = paper(tone, x, y) * (1 - dark) * (1 - through);
            double seen = light * (1 - specks.at(x, y)) + look.grain() * grain(x, y, band);
            row[x] = Math.clamp(Math.round(seen), 4, 255);
          }
          synchronized (image) {
            image.setSamples(0, y, ink.width(), 1, band, row);
          }
        });
  }

  private double paper(double tone, int x, int y) {
    double mottle = look.paper().mottle();
    double clouds = Noise.cloud(look.seed() + 3, x / 520.0, y / 520.0) - 0.6;
    double fibres = Noise.smooth(look.seed() + 5, x / 34.0, y / 9.0) - 0.5;
    double spine = look.paper().shadow() * Math.exp(-x / 60.0);
    double edge = 0.35 * look.paper().shadow() * Math.exp(-(sheet.width() - x) / 25.0);
    return tone + mottle * clouds + Math.min(mottle, 14) * 0.22 * fibres - spine - edge;
  }

  private double grain(int x, int y, int band) {
    return look.grain() == 0 ? 0 : Noise.grain(look.seed() + 100 + 10L * band, x, y);
  }

  private List<List<TrueWord>> boxes() {
    return sheet.lines().stream().map(line -> line.stream().map(this::skewed).toList()).toList();
  }

  private TrueWord skewed(Sheet.PlacedWord word) {
    TrueWord box = box(word.text(), skew.createTransformedShape(word.outline()).getBounds2D());
    if (box.x() + box.width() > sheet.width() || box.y() + box.height() > sheet.height()) {
      throw new IllegalStateException("'%s' leaves the sheet".formatted(word.text()));
    }
    return box;
  }

  /** The whole pixels that an exact rectangle touches. */
  static TrueWord box(String text, Rectangle2D exact) {
    int left = (int) Math.floor(exact.getMinX());
    int top = (int) Math.floor(exact.getMinY());
    int right = (int) Math.ceil(exact.getMaxX());
    int bottom = (int) Math.ceil(exact.getMaxY());
    return new TrueWord(text, left, top, right - left, bottom - top);
  }
}
