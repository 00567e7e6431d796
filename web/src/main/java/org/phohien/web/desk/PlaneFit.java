package org.phohien.web.desk;

import java.util.List;
import java.util.Optional;
import org.phohien.core.model.Georeference;
import org.phohien.core.model.Georeference.Point;

/**
 * The plane that lies closest to ground control points: the sheet's pixels as a linear function of
 * longitude and latitude, by least squares. Shows which point was set in a wrong place.
 */
final class PlaneFit {

  private final double longitude;
  private final double latitude;
  private final double[] x;
  private final double[] y;

  private PlaneFit(double longitude, double latitude, double[] x, double[] y) {
    this.longitude = longitude;
    this.latitude = latitude;
    this.x = x;
    this.y = y;
  }

  /** The fit; empty when the points lie on one line or in one place of the earth. */
  static Optional<PlaneFit> of(Georeference georeference) {
    List<Point> points = georeference.points();
    double longitude = points.stream().mapToDouble(Point::longitude).average().orElse(0);
    double latitude = points.stream().mapToDouble(Point::latitude).average().orElse(0);
    double ee = 0;
    double en = 0;
    double nn = 0;
    double[] ex = new double[2];
    double[] nx = new double[2];
    double[] mean = new double[2];
    for (Point point : points) {
      double east = point.longitude() - longitude;
      double north = point.latitude() - latitude;
      ee += east * east;
      en += east * north;
      nn += north * north;
      ex[0] += east * point.x();
      ex[1] += east * point.y();
      nx[0] += north * point.x();
      nx[1] += north * point.y();
      mean[0] += (double) point.x() / points.size();
      mean[1] += (double) point.y() / points.size();
    }
    double determinant = ee * nn - en * en;
    if (determinant <= 1e-9 * ee * nn || determinant == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new PlaneFit(
            longitude,
            latitude,
            plane(mean[0], ex[0], nx[0], ee, en, nn, determinant),
            plane(mean[1], ex[1], nx[1], ee, en, nn, determinant)));
  }

  private static double[] plane(
      double mean, double e, double n, double ee, double en, double nn, double determinant) {
    return new double[] {mean, (e * nn - n * en) / determinant, (n * ee - e * en) / determinant};
  }

  /** How far a point stands from where the others would have it, in pixels. */
  double off(Point point) {
    double east = point.longitude() - longitude;
    double north = point.latitude() - latitude;
    return Math.hypot(
        x[0] + x[1] * east + x[2] * north - point.x(),
        y[0] + y[1] * east + y[2] * north - point.y());
  }
}
