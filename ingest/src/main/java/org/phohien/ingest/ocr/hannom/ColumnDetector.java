package org.phohien.ingest.ocr.hannom;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.phohien.core.model.Box;
import org.phohien.core.model.Pixels;
import org.phohien.ingest.image.Pix;

/**
 * Finds the columns of a page with PP-OCRv4's detector (a DB network, which gives for each pixel
 * how likely it is the core of a line). The detector knows horizontal lines, so the page is turned
 * a quarter counter-clockwise. Threads may share it.
 */
final class ColumnDetector implements AutoCloseable {

  private static final String MODEL = "models/ch_PP-OCRv4_det_infer.onnx";
  private static final String CHECKSUM =
      "e48a68e7d8a244b33248ab8303b9e4fdc5a585191417ff12818bfe6fe8dd8434"
          + "a6ab38f5a293bf8fb062f47f6ac417b4efb41acb9956f0750170fa1c43976fe5";

  private static final float[] MEANS = {0.485f, 0.456f, 0.406f};
  private static final float[] DEVIATIONS = {0.229f, 0.224f, 0.225f};

  /** The length of the page's longer side as the network sees it, pixels. */
  private static final int LONG_SIDE = 1312;

  /** A larger page is made smaller first. */
  private static final int ENOUGH = 4000;

  private static final int STRIDE = 32;
  private static final float CORE = 0.3f;
  private static final float LEAST_MEAN = 0.5f;
  private static final int LEAST_THICKNESS = 3;

  /** How far a core is widened to the whole line: area over perimeter, times this. */
  private static final double UNCLIP = 1.6;

  private final OnnxModel model;

  ColumnDetector() {
    model = new OnnxModel(OnnxModel.shipped(MODEL, CHECKSUM));
  }

  /** The boxes of columns, in no order; pixels of the page. */
  List<Box> columns(Pix page) {
    Pixels seen = seen(new Pixels(page.size().height(), page.size().width()));
    Tensor found;
    // a scroll of 300 megapixels is not copied whole
    try (Pix enough = page.within(ENOUGH);
        Pix turned = enough.turned(-1);
        Pix scaled = turned.scaled(seen);
        Pix rgb = scaled.rgb()) {
      found = model.run(Tensor.of(rgb.raster(), seen.width(), MEANS, DEVIATIONS));
    }
    List<Box> boxes = new ArrayList<>();
    for (Core core : cores(found.values(), seen)) {
      boxes.add(onPage(core.unclipped(), seen, page.size()));
    }
    return boxes;
  }

  /** The size the network gets: sides are multiples of its stride. */
  private static Pixels seen(Pixels turned) {
    double scale = LONG_SIDE / (double) Math.max(turned.width(), turned.height());
    return new Pixels(strides(turned.width() * scale), strides(turned.height() * scale));
  }

  private static int strides(double length) {
    return Math.max(STRIDE, (int) Math.round(length / STRIDE) * STRIDE);
  }

  /** A connected set of core pixels. */
  private record Core(int left, int top, int right, int bottom, double mean) {

    double[] unclipped() {
      double width = right - left;
      double height = bottom - top;
      double margin = width * height * UNCLIP / (2 * (width + height));
      return new double[] {left - margin, top - margin, right + margin, bottom + margin};
    }
  }

  private static List<Core> cores(float[] map, Pixels size) {
    List<Core> cores = new ArrayList<>();
    boolean[] seen = new boolean[map.length];
    for (int start = 0; start < map.length; start++) {
      if (map[start] > CORE && !seen[start]) {
        Core core = core(map, size, seen, start);
        boolean thick =
            Math.min(core.right() - core.left(), core.bottom() - core.top()) >= LEAST_THICKNESS;
        if (thick && core.mean() >= LEAST_MEAN) {
          cores.add(core);
        }
      }
    }
    return cores;
  }

  private static Core core(float[] map, Pixels size, boolean[] seen, int start) {
    int width = size.width();
    int left = width;
    int right = 0;
    int top = size.height();
    int bottom = 0;
    double sum = 0;
    int count = 0;
    Deque<Integer> open = new ArrayDeque<>(List.of(start));
    seen[start] = true;
    while (!open.isEmpty()) {
      int at = open.pop();
      int x = at % width;
      int y = at / width;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
      sum += map[at];
      count++;
      for (int dy = -1; dy <= 1; dy++) {
        for (int dx = -1; dx <= 1; dx++) {
          int next = at + dy * width + dx;
          boolean inside = x + dx >= 0 && x + dx < width && y + dy >= 0 && y + dy < size.height();
          if (inside && !seen[next] && map[next] > CORE) {
            seen[next] = true;
            open.push(next);
          }
        }
      }
    }
    return new Core(left, top, right, bottom, sum / count);
  }

  /**
   * From the turned and scaled picture back: x there is y here, y there runs from right to left.
   */
  private static Box onPage(double[] box, Pixels seen, Pixels page) {
    double down = page.height() / (double) seen.width();
    double across = page.width() / (double) seen.height();
    int top = Math.clamp(Math.round(box[0] * down), 0, page.height() - 1);
    int bottom = Math.clamp(Math.round(box[2] * down), top + 1, page.height());
    int left = Math.clamp(Math.round(page.width() - box[3] * across), 0, page.width() - 1);
    int right = Math.clamp(Math.round(page.width() - box[1] * across), left + 1, page.width());
    return new Box(left, top, right - left, bottom - top);
  }

  @Override
  public void close() {
    model.close();
  }
}
