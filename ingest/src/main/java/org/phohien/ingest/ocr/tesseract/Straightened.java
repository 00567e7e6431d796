package org.phohien.ingest.ocr.tesseract;

import java.util.List;
import org.phohien.core.model.Box;
import org.phohien.core.model.Pixels;
import org.phohien.core.model.Word;

/**
 * A page that was turned about its middle, and the way back to the master's pixels.
 *
 * @param size of the page, the same before and after
 * @param degrees clockwise
 */
record Straightened(Pixels size, double degrees) {

  /** Lines of words with the boxes that hold them on the page as it was. */
  List<List<Word>> inMaster(List<List<Word>> lines) {
    return lines.stream().map(line -> line.stream().map(this::inMaster).toList()).toList();
  }

  private Word inMaster(Word word) {
    return degrees == 0
        ? word
        : new Word(word.text(), inMaster(word.box()), word.sure(), word.alternatives());
  }

  private Box inMaster(Box box) {
    double[] xs = {box.x(), box.right(), box.x(), box.right()};
    double[] ys = {box.y(), box.y(), box.bottom(), box.bottom()};
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double right = 0;
    double bottom = 0;
    double sine = Math.sin(Math.toRadians(degrees));
    double cosine = Math.cos(Math.toRadians(degrees));
    double middleX = size.width() / 2.0;
    double middleY = size.height() / 2.0;
    for (int i = 0; i < 4; i++) {
      double dx = xs[i] - middleX;
      double dy = ys[i] - middleY;
      double x = middleX + cosine * dx + sine * dy;
      double y = middleY - sine * dx + cosine * dy;
      left = Math.min(left, x);
      top = Math.min(top, y);
      right = Math.max(right, x);
      bottom = Math.max(bottom, y);
    }
    return within(left, top, right, bottom);
  }

  private Box within(double left, double top, double right, double bottom) {
    int x = Math.clamp(Math.round(left), 0, size.width() - 1);
    int y = Math.clamp(Math.round(top), 0, size.height() - 1);
    int width = Math.clamp(Math.round(right), x + 1, size.width()) - x;
    int height = Math.clamp(Math.round(bottom), y + 1, size.height()) - y;
    return new Box(x, y, width, height);
  }
}
