package org.phohien.core.model;

import java.util.List;

/**
 * Where a map sheet lies on the earth: points that are known on both.
 *
 * @param page key of the page with the sheet
 * @param points at least {@link #FEWEST}, no two at the same place of the sheet
 */
public record Georeference(String page, List<Point> points) {

  /** Three points fix a plane's shift, turn and scale. */
  public static final int FEWEST = 3;

  /** As many as a person sets by hand. */
  public static final int MOST = 100;

  public Georeference {
    points = List.copyOf(points);
    if (points.size() < FEWEST || points.size() > MOST) {
      throw new IllegalArgumentException(points.size() + " ground control points");
    }
    if (points.stream().map(p -> p.x() + "," + p.y()).distinct().count() < points.size()) {
      throw new IllegalArgumentException("two ground control points at one place of the sheet");
    }
  }

  /**
   * A ground control point.
   *
   * @param x pixels of the master from the left
   * @param y pixels of the master from the top
   * @param longitude degrees of WGS 84, east positive, -180 to 180
   * @param latitude degrees of WGS 84, north positive, -90 to 90
   */
  public record Point(int x, int y, double longitude, double latitude) {
    public Point {
      if (x < 0 || y < 0) {
        throw new IllegalArgumentException("a point outside the sheet");
      }
      if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
        throw new IllegalArgumentException("no place on earth: " + longitude + ", " + latitude);
      }
    }
  }
}
