package org.phohien.ingest.ocr;

import java.util.List;
import org.phohien.core.model.Box;
import org.phohien.core.model.Pixels;
import org.phohien.core.model.Word;

/**
 * A page that was made smaller where it had to be and turned about its middle, and the way back to
 * the master's pixels.
 *
 * @param size of the page
 * @param read size of the image that was read, before and after turning
 * @param degrees clockwise
 */
public record Straightened(Pixels size, Pixels read, double degrees) {

  /** Lines of words with the boxes that hold them on the page as it was. */
  public List<List<Word>> inMaster(List<List<Word>> lines) {
    return lines.stream().map(line -> line.stream().map(this::inMaster).toList()).toList();
  }

  /** A word with its box on the page as it was. */
  public Word inMaster(Word word) {
    return degrees == 0 && size.equals(read)
        ? word
        : new Word(word.text(), inMaster(word.box()), word.sure(), word.alternatives());
  }

  /** The box that holds, on the page as it was, a box of the image that was read. */
  public Box inMaster(Box box) {
    double[] xs = {box.x(), box.right(), box.x(), box.right()};
    double[] ys = {box.y(), box.y(), box.bottom(), box.bottom()};
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double right = 0;
    double bottom = 0;
    double sine = Math.sin(Math.toRadians(degrees));
    double cosine = Math.cos(Math.toRadians(degrees));
    double middleX = read.width() / 2.0;
    double middleY = read.height() / 2.0;
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
    double across = size.width() / (double) read.width();
    double down = size.height() / (double) read.height();
    return within(left * across, top * down, right * across, bottom * down);
  }

  private Box within(double left, double top, double right, double bottom) {
    int x = Math.clamp(Math.round(left), 0, size.width() - 1);
    int y = Math.clamp(Math.round(top), 0, size.height() - 1);
    int width = Math.clamp(Math.round(right), x + 1, size.width()) - x;
    int height = Math.clamp(Math.round(bottom), y + 1, size.height()) - y;
    return new Box(x, y, width, height);
  }
}
