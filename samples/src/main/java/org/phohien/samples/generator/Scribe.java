package org.phohien.samples.generator;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Writes characters down a column, one below the other, each a little off as a brush or a graver
 * leaves them.
 *
 * @param face the hand
 * @param pitch from one character to the next, in pixels
 * @param wobble how unsteady the hand is; 1 is a brush, 0 is type
 * @param weight how much bolder than the face, in pixels
 */
record Scribe(Face face, double pitch, double wobble, double weight) {

  Scribe(Face face, double pitch, double wobble) {
    this(face, pitch, wobble, 0);
  }

  /** Writes a column; its middle stands at {@code x}, the first character's middle at {@code y}. */
  void write(Sheet sheet, String text, double x, double y, Color ink) {
    sheet.line(placed(text, x, y), ink);
  }

  /** The characters where they would stand; an ideographic space leaves its place empty. */
  List<Sheet.PlacedWord> placed(String text, double x, double y) {
    var chance = new SplittableRandom(Math.round(x * 131 + y * 17));
    List<Sheet.PlacedWord> column = new ArrayList<>();
    double at = y;
    for (String character : text.codePoints().mapToObj(Character::toString).toList()) {
      if (!character.equals("\u3000")) {
        AffineTransform place = place(character, x, at, chance);
        column.add(
            new Sheet.PlacedWord(
                character, bolder(place.createTransformedShape(face.outline(character)))));
      }
      at += pitch;
    }
    return column;
  }

  private Shape bolder(Shape outline) {
    if (weight == 0) {
      return outline;
    }
    Path2D bold = new Path2D.Double(Path2D.WIND_NON_ZERO);
    bold.append(outline, false);
    bold.append(new BasicStroke((float) weight).createStrokedShape(outline), false);
    return bold;
  }

  /** The em box's middle lies 0.38 em above the base line in the fonts used here. */
  private AffineTransform place(String character, double x, double y, SplittableRandom chance) {
    AffineTransform place =
        AffineTransform.getTranslateInstance(x + off(chance, 5), y + off(chance, 4));
    place.rotate(Math.toRadians(off(chance, 2.4)));
    double size = 1 + off(chance, 0.07);
    place.scale(size, size * (1 + off(chance, 0.03)));
    place.translate(-face.advance(character) / 2, 0.38 * face.size());
    return place;
  }

  private double off(SplittableRandom chance, double range) {
    return wobble * range * (chance.nextDouble() - 0.5);
  }
}
