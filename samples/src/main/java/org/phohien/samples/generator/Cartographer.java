package org.phohien.samples.generator;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.FlatteningPathIterator;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.phohien.samples.generator.Compositor.Align;

/** The drawing office: lines, signs and names as maps of the time have them. */
record Cartographer(Sheet sheet) {

  /** A name along a straight base line, turned by {@code degrees}; its middle stands at x, y. */
  void name(String text, Face face, double x, double y, double degrees, Color ink) {
    spaced(text, face, x, y, degrees, ink, 0);
  }

  /** The same, letters of each word as they are, words drawn {@code apart} pixels further. */
  void spaced(String text, Face face, double x, double y, double degrees, Color ink, double apart) {
    double width = face.advance(text) + apart * (text.split(" ", -1).length - 1);
    AffineTransform place = AffineTransform.getTranslateInstance(x, y);
    place.rotate(Math.toRadians(degrees));
    place.translate(-width / 2, 0.33 * face.size());
    List<Sheet.PlacedWord> words = new ArrayList<>();
    double pen = 0;
    for (String word : text.split(" ", -1)) {
      AffineTransform at = new AffineTransform(place);
      at.translate(pen, 0);
      words.add(new Sheet.PlacedWord(word, at.createTransformedShape(face.outline(word))));
      pen += face.advance(word + " ") + apart;
    }
    print(words, ink);
  }

  /** Lines under a name are scraped off the plate around it. */
  private void print(List<Sheet.PlacedWord> words, Color ink) {
    words.forEach(word -> sheet.stroke(word.outline(), 18, Color.WHITE));
    sheet.line(words, ink);
  }

  /** A line of the legend or the title, from its left end. */
  void text(String text, Face face, double x, double y, Color ink) {
    print(new Compositor(face, 1, 0, Align.LEFT).single(text).placed(x, y), ink);
  }

  void centred(String text, Face face, double x, double y, Color ink) {
    text(text, face, x - face.advance(text) / 2, y, ink);
  }

  void dashed(Shape line, double thickness, Color ink, float... dashes) {
    var pen =
        new BasicStroke(
            (float) thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0);
    sheet.fill(pen.createStrokedShape(line), ink);
  }

  /** Roads or streams that meet: all edges first, then all middles, so that crossings stay open. */
  void net(List<? extends Shape> lines, double width, Color edge, Color middle) {
    lines.forEach(line -> flat(line, width, edge));
    lines.forEach(line -> flat(line, width - 9, middle));
  }

  private void flat(Shape line, double thickness, Color ink) {
    var pen = new BasicStroke((float) thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    sheet.fill(pen.createStrokedShape(line), ink);
  }

  /** A dyke: a line with short ticks down one side ({@code side} 1 or -1). */
  void dyke(Path2D line, double tick, int side, Color ink) {
    sheet.stroke(line, 7, ink);
    walk(
        line,
        20,
        (x, y, dx, dy) ->
            sheet.stroke(
                new Line2D.Double(x, y, x - side * dy * tick, y + side * dx * tick), 4, ink));
  }

  /** A scale bar of {@code steps} equal parts, black and white by turns. */
  void scaleBar(double x, double y, double part, int steps, List<String> labels, Face face) {
    for (int i = 0; i < steps; i++) {
      var box = new Rectangle2D.Double(x + i * part, y, part, 22);
      if (i % 2 == 0) {
        sheet.fill(box, Book.INK);
      }
      sheet.stroke(box, 3, Book.INK);
    }
    Compositor style = new Compositor(face, 1, 0, Align.LEFT);
    List<Sheet.PlacedWord> words = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      double at = x + i * part - face.advance(labels.get(i)) / 2;
      words.addAll(style.single(labels.get(i)).placed(at, y - 16));
    }
    sheet.line(words, Book.INK);
  }

  /** A north arrow with its letter (B, bắc). */
  void north(double x, double y, double size) {
    Path2D arrow = new Path2D.Double();
    arrow.moveTo(x, y - size);
    arrow.lineTo(x + 0.22 * size, y + 0.5 * size);
    arrow.lineTo(x, y + 0.25 * size);
    arrow.closePath();
    sheet.fill(arrow, Book.INK);
    Path2D other = new Path2D.Double();
    other.moveTo(x, y - size);
    other.lineTo(x - 0.22 * size, y + 0.5 * size);
    other.lineTo(x, y + 0.25 * size);
    other.closePath();
    sheet.stroke(other, 5, Book.INK);
    centred("B", Face.bookBold(0.5 * size), x, y - 1.12 * size, Book.INK);
  }

  void neatLine(double margin) {
    double width = sheet.width() - 2 * margin;
    double height = sheet.height() - 2 * margin;
    sheet.stroke(new Rectangle2D.Double(margin, margin, width, height), 14, Book.INK);
    sheet.stroke(
        new Rectangle2D.Double(margin + 28, margin + 28, width - 56, height - 56), 4, Book.INK);
  }

  /** What to do at a point of a line with direction dx, dy (unit length). */
  @FunctionalInterface
  interface Step {
    void at(double x, double y, double dx, double dy);
  }

  /** Walks along a path in equal steps. */
  static void walk(Path2D path, double step, Step each) {
    var flat = new FlatteningPathIterator(path.getPathIterator(null), 0.5);
    double[] point = new double[6];
    double lastX = 0;
    double lastY = 0;
    double due = 0;
    for (; !flat.isDone(); flat.next()) {
      boolean move = flat.currentSegment(point) == PathIterator.SEG_MOVETO;
      double length = move ? 0 : Math.hypot(point[0] - lastX, point[1] - lastY);
      for (; due < length; due += step) {
        double share = due / length;
        each.at(
            lastX + share * (point[0] - lastX),
            lastY + share * (point[1] - lastY),
            (point[0] - lastX) / length,
            (point[1] - lastY) / length);
      }
      due -= length;
      lastX = point[0];
      lastY = point[1];
    }
  }
}
