package org.phohien.iiif.image;

import org.phohien.core.model.Pixels;

/**
 * The largest images that are made on request ({@code maxWidth}, {@code maxHeight}, {@code maxArea}
 * of info.json).
 *
 * @param width in pixels
 * @param height in pixels
 * @param area width times height
 */
public record Limits(int width, int height, long area) {

  /** A page of 300 dpi up to A3 in full, anything larger in parts. */
  public static final Limits USUAL = new Limits(10_000, 10_000, 25_000_000);

  /** The size a whole picture is given in at most: {@code max}. */
  public Pixels most(Pixels picture) {
    return new Size.Max(false).of(picture, this);
  }

  boolean allow(long w, long h) {
    return w <= width && h <= height && w * h <= area;
  }

  /** The factor that brings a picture to the largest size allowed, above or below 1. */
  double fit(Pixels picture) {
    return Math.min(
        Math.min((double) width / picture.width(), (double) height / picture.height()),
        Math.sqrt((double) area / picture.area()));
  }
}
