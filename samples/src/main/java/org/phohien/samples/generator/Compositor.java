package org.phohien.samples.generator;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Sets Vietnamese text in lines: justified or not, broken at spaces and, in the old spelling
 * (thương-điếm), after a hyphen as well.
 *
 * @param face the type
 * @param leading base line to base line, in pixels
 * @param indent of a paragraph's first line, in pixels
 * @param align how the lines stand in their measure
 */
record Compositor(Face face, double leading, double indent, Align align) {

  /** How a line stands in its measure. */
  enum Align {
    JUSTIFIED,
    LEFT,
    CENTRED,
    RIGHT
  }

  /** A word and its left edge, counted from the line's left edge, in pixels. */
  record Piece(String text, double x) {}

  /** A line of set words, ready to be placed. */
  record SetLine(Compositor style, List<Piece> pieces) {

    SetLine {
      pieces = List.copyOf(pieces);
    }

    /** Prints the line; each word stands a hair off, as lead type does. */
    void print(Sheet sheet, double left, double baseline, Color ink) {
      sheet.line(placed(left, baseline), ink);
    }

    /** The words where they would stand, not yet printed. */
    List<Sheet.PlacedWord> placed(double left, double baseline) {
      var chance = new SplittableRandom(Math.round(left * 31 + baseline * 17));
      List<Sheet.PlacedWord> placed = new ArrayList<>();
      for (Piece piece : pieces) {
        double up = (chance.nextDouble() - 0.5) * 0.024 * style.face.size();
        var place = AffineTransform.getTranslateInstance(left + piece.x, baseline + up);
        placed.add(
            new Sheet.PlacedWord(
                piece.text, place.createTransformedShape(style.face.outline(piece.text))));
      }
      return placed;
    }
  }

  /** A part of a word, up to the next place where the line may break. */
  private record Part(String text, boolean startsWord, double width) {}

  static Compositor centred(Face face, double leading) {
    return new Compositor(face, leading, 0, Align.CENTRED);
  }

  /** One line, wherever it ends. */
  SetLine single(String text) {
    return compose(text, 1e6, Align.LEFT).getFirst();
  }

  /** A display line that has to fit; one that doesn't is a mistake in the lay-out. */
  SetLine fitted(String text, double measure) {
    List<SetLine> lines = compose(text, measure);
    if (lines.size() > 1) {
      throw new IllegalArgumentException("Wider than %.0f px: %s".formatted(measure, text));
    }
    return lines.getFirst();
  }

  /** Breaks a paragraph into lines of at most {@code measure} pixels. */
  List<SetLine> compose(String text, double measure) {
    return compose(text, measure, align);
  }

  private List<SetLine> compose(String text, double measure, Align how) {
    List<SetLine> lines = new ArrayList<>();
    List<Part> line = new ArrayList<>();
    double room = measure - indent;
    double used = 0;
    for (Part part : parts(text)) {
      double needed = part.width + (part.startsWord && !line.isEmpty() ? space() : 0);
      if (!line.isEmpty() && used + needed > room) {
        lines.add(set(line, measure - room, room, how));
        line = new ArrayList<>();
        used = 0;
        room = measure;
        needed = part.width;
      }
      line.add(part);
      used += needed;
    }
    lines.add(set(line, measure - room, room, how == Align.JUSTIFIED ? Align.LEFT : how));
    return lines;
  }

  private List<Part> parts(String text) {
    List<Part> parts = new ArrayList<>();
    for (String word : text.strip().split("\\s+", -1)) {
      boolean starts = true;
      for (String part : word.split("(?<=\\p{L}-)(?=\\p{L})", -1)) {
        parts.add(new Part(part, starts, face.advance(part)));
        starts = false;
      }
    }
    return parts;
  }

  private SetLine set(List<Part> parts, double offset, double room, Align how) {
    double natural = parts.stream().mapToDouble(Part::width).sum();
    long gaps = parts.stream().skip(1).filter(Part::startsWord).count();
    double slack = room - natural - gaps * space();
    double gap = space() + (how == Align.JUSTIFIED && gaps > 0 ? slack / gaps : 0);
    double pen =
        offset
            + switch (how) {
              case JUSTIFIED, LEFT -> 0;
              case CENTRED -> slack / 2;
              case RIGHT -> slack;
            };
    return new SetLine(this, join(parts, pen, gap));
  }

  /** Parts of one word that stayed on one line become that word again. */
  private static List<Piece> join(List<Part> parts, double start, double gap) {
    List<Piece> pieces = new ArrayList<>();
    double pen = start;
    for (Part part : parts) {
      if (part.startsWord || pieces.isEmpty()) {
        pen += pieces.isEmpty() ? 0 : gap;
        pieces.add(new Piece(part.text, pen));
      } else {
        Piece head = pieces.removeLast();
        pieces.add(new Piece(head.text + part.text, head.x));
      }
      pen += part.width;
    }
    return pieces;
  }

  private double space() {
    return 0.25 * face.size();
  }
}
