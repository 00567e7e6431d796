package org.phohien.web.read;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.phohien.core.model.Box;
import org.phohien.core.model.Pixels;

/**
 * A part of a page that someone cites: {@code ?xywh=x,y,w,h} (Media Fragments 1.0), pixels or
 * percent.
 */
final class Region {

  private static final Pattern FORM =
      Pattern.compile("(?:pixel:)?(\\d{1,6}),(\\d{1,6}),(\\d{1,6}),(\\d{1,6})");

  private static final String NUMBER = "(\\d{1,3}(?:\\.\\d{1,9})?)";
  private static final Pattern PERCENT =
      Pattern.compile("percent:" + NUMBER + ("," + NUMBER).repeat(3));

  private Region() {}

  /** The part that lies on the page; empty when nothing does, or when it is none. */
  static Optional<Box> of(String xywh, Pixels page) {
    Matcher percent = PERCENT.matcher(xywh);
    if (percent.matches()) {
      return of(pixels(percent, page), page);
    }
    Matcher form = FORM.matcher(xywh);
    if (!form.matches()) {
      return Optional.empty();
    }
    int x = Integer.parseInt(form.group(1));
    int y = Integer.parseInt(form.group(2));
    int width = Math.min(Integer.parseInt(form.group(3)), page.width() - x);
    int height = Math.min(Integer.parseInt(form.group(4)), page.height() - y);
    return width > 0 && height > 0 ? Optional.of(new Box(x, y, width, height)) : Optional.empty();
  }

  private static String pixels(Matcher percent, Pixels page) {
    long[] parts = new long[4];
    for (int i = 0; i < 4; i++) {
      int side = i % 2 == 0 ? page.width() : page.height();
      parts[i] = Math.round(Double.parseDouble(percent.group(i + 1)) / 100 * side);
    }
    return parts[0] + "," + parts[1] + "," + parts[2] + "," + parts[3];
  }
}
