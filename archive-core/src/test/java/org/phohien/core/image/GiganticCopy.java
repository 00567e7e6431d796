package org.phohien.core.image;

import java.nio.file.Path;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.ItemId;
import org.phohien.core.model.PageId;
import org.phohien.core.model.Pixels;

/** Makes the copy of a page of a given size in a process of its own, whose memory is given too. */
final class GiganticCopy {

  private static final PageId PAGE = PageId.nth(new ItemId("ban-do"), 1);

  private GiganticCopy() {}

  /**
   * Makes it.
   *
   * @param arguments folder, width, height
   */
  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    Pixels size = new Pixels(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
    try (Codec codec = Codec.open(folder.resolve("natives"));
        ServiceCopies copies = new ServiceCopies(folder.resolve("copies"), codec)) {
      copies.write(PAGE, Checksum.of(new byte[1]), new Hills(size));
      try (Pyramid pyramid = copies.open(PAGE).orElseThrow()) {
        System.out.println(pyramid.size() + " in " + pyramid.grid().levels() + " levels");
      }
    }
  }

  /** A smooth picture that is nowhere kept. */
  private record Hills(Pixels size) implements PixelSource {

    @Override
    public Bands bands() {
      return Bands.GREY;
    }

    @Override
    public void rows(int y, int count, byte[] into) {
      int at = 0;
      for (int row = y; row < y + count; row++) {
        for (int x = 0; x < size.width(); x++) {
          into[at++] = (byte) (160 + (((x + row) >> 8) & 63));
        }
      }
    }
  }
}
