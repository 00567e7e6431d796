package org.phohien.core.model;

/** How the pages and lines of a work follow each other. */
public enum Direction {
  /** Pages turn to the left, lines run across: print in Quốc ngữ or French. */
  LEFT_TO_RIGHT,
  /** Pages turn to the right, columns run down and from right to left: Hán-Nôm books. */
  RIGHT_TO_LEFT
}
