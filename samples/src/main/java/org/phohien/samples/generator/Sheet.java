package org.phohien.samples.generator;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;

/**
 * One printed side, before anyone scanned it: inked shapes in pixels, and the words among them in
 * reading order.
 */
final class Sheet {

  /** A shape filled with one ink. */
  record Mark(Shape shape, Color ink) {}

  /** A word as printed, and its outline where it stands on the sheet. */
  record PlacedWord(String text, Shape outline) {}

  private final int width;
  private final int height;
  private final List<Mark> marks = new ArrayList<>();
  private final List<List<PlacedWord>> lines = new ArrayList<>();

  Sheet(int width, int height) {
    this.width = width;
    this.height = height;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  List<Mark> marks() {
    return List.copyOf(marks);
  }

  List<List<PlacedWord>> lines() {
    return List.copyOf(lines);
  }

  void fill(Shape shape, Color ink) {
    marks.add(new Mark(shape, ink));
  }

  void stroke(Shape shape, double thickness, Color ink) {
    var pen = new BasicStroke((float) thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    fill(pen.createStrokedShape(shape), ink);
  }

  void rule(double fromX, double fromY, double toX, double toY, double thickness) {
    stroke(new Line2D.Double(fromX, fromY, toX, toY), thickness, Color.BLACK);
  }

  /** Prints a line of words; an empty line leaves no trace. */
  void line(List<PlacedWord> words, Color ink) {
    if (words.isEmpty()) {
      return;
    }
    words.forEach(word -> fill(word.outline(), ink));
    lines.add(List.copyOf(words));
  }
}
