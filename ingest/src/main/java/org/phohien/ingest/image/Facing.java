package org.phohien.ingest.image;

/**
 * Which way lines of Latin print face on a page. Of such print more letters rise above the line
 * than hang below it, and Vietnamese sets its marks above as well; leptonica counts both
 * (flipdetect.c).
 */
public enum Facing {
  /** The right way up. */
  UP,
  /** Upside down. */
  DOWN,
  /** The tops of letters to the left: a quarter clockwise turns it upright. */
  LEFT,
  /** The tops of letters to the right: a quarter counter-clockwise turns it upright. */
  RIGHT,
  /** No print, or too little of it. */
  UNKNOWN;

  /** How clear it must be; leptonica's own level. */
  private static final float LEAST = 8;

  /** One direction must be that much clearer than the other. */
  private static final float RATIO = 2.5f;

  /** Which way a page faces; it is not changed. */
  public static Facing of(Pix page) {
    float[] found = page.facing();
    float up = found[0];
    float left = found[1];
    if (Math.abs(up) > LEAST && Math.abs(up) > RATIO * Math.abs(left)) {
      return up > 0 ? UP : DOWN;
    }
    if (Math.abs(left) > LEAST && Math.abs(left) > RATIO * Math.abs(up)) {
      return left > 0 ? LEFT : RIGHT;
    }
    return UNKNOWN;
  }
}
