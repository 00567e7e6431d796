package org.phohien.ingest.image;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.OptionalDouble;
import org.phohien.core.image.Bands;
import org.phohien.core.image.PixelSource;
import org.phohien.core.image.Raster;
import org.phohien.core.model.Box;
import org.phohien.core.model.Pixels;
import org.phohien.core.problem.ArchiveException.Unavailable;

/**
 * An image in leptonica's memory: one-bit, grey 8 or RGB. Operations leave it as it is and give a
 * new one. Who got it closes it; one thread at a time.
 *
 * <p>Rows stand in 32-bit words of the machine's order, the leftmost pixel in the highest bits
 * (leptonica, pix.h); in a one-bit image 1 is black.
 */
public final class Pix implements PixelSource {

  private static final int BASED_ON_SOURCE = 4;
  private static final int AREA_MAP = 1;
  private static final int BRING_IN_WHITE = 1;
  private static final float LEAST_SKEW_CONFIDENCE = 3;

  private final Leptonica leptonica;
  private final Pixels size;
  private final Bands bands;
  private final int wordsPerRow;
  private final MemorySegment data;
  private MemorySegment address;

  private Pix(Leptonica leptonica, MemorySegment address) {
    this.leptonica = leptonica;
    this.address = address;
    this.size = new Pixels(leptonica.width.integer(address), leptonica.height.integer(address));
    this.bands =
        switch (leptonica.depth.integer(address)) {
          case 1 -> Bands.BITONAL;
          case 8 -> Bands.GREY;
          default -> Bands.RGB;
        };
    this.wordsPerRow = leptonica.wordsPerRow.integer(address);
    this.data = data(leptonica, address, (long) wordsPerRow * size.height());
  }

  @SuppressWarnings("restricted") // leptonica says where its words are, and how many
  private static MemorySegment data(Leptonica leptonica, MemorySegment address, long words) {
    return leptonica.data.pointer(address).reinterpret(words * Integer.BYTES);
  }

  /**
   * Takes over what leptonica made, as one-bit, grey 8 or RGB.
   *
   * @throws Unavailable when it made nothing: no memory
   */
  static Pix of(Leptonica leptonica, MemorySegment made) {
    if (MemorySegment.NULL.equals(made)) {
      throw new Unavailable("leptonica", "gave no image; out of memory?", null);
    }
    MemorySegment plain = made;
    if (!MemorySegment.NULL.equals(leptonica.colourMap.pointer(plain))) {
      plain = replace(leptonica, plain, leptonica.removeColourMap.pointer(plain, BASED_ON_SOURCE));
    }
    if (leptonica.samples.integer(plain) == 4) {
      plain = replace(leptonica, plain, leptonica.removeAlpha.pointer(plain));
    }
    int depth = leptonica.depth.integer(plain);
    if (depth > 1 && depth != 8 && depth != 32) {
      plain = replace(leptonica, plain, leptonica.convertTo8.pointer(plain, 0));
    }
    return new Pix(leptonica, plain);
  }

  private static MemorySegment replace(Leptonica leptonica, MemorySegment old, MemorySegment made) {
    Leptonica.free(leptonica.destroy, old);
    if (MemorySegment.NULL.equals(made)) {
      throw new Unavailable("leptonica", "gave no image; out of memory?", null);
    }
    return made;
  }

  /** Copies a picture. */
  public static Pix of(Leptonica leptonica, Raster raster) {
    int depth =
        switch (raster.bands()) {
          case BITONAL -> 1;
          case GREY -> 8;
          case RGB -> 32;
        };
    Pix pix = created(leptonica, raster.size(), depth);
    int[] words = new int[pix.wordsPerRow];
    int length = raster.size().width() * raster.bands().samples();
    for (int y = 0; y < raster.size().height(); y++) {
      java.util.Arrays.fill(words, 0);
      pack(raster.samples(), y * length, raster.size().width(), depth, words);
      pix.putRow(y, words);
    }
    return pix;
  }

  private static void pack(byte[] samples, int from, int width, int depth, int[] words) {
    for (int x = 0; x < width; x++) {
      switch (depth) {
        case 1 -> words[x >> 5] |= (samples[from + x] < 0 ? 0 : 1) << (31 - (x & 31));
        case 8 -> words[x >> 2] |= (samples[from + x] & 0xFF) << (24 - 8 * (x & 3));
        default -> {
          int at = from + 3 * x;
          words[x] =
              ((samples[at] & 0xFF) << 24)
                  | ((samples[at + 1] & 0xFF) << 16)
                  | ((samples[at + 2] & 0xFF) << 8);
        }
      }
    }
  }

  private static Pix created(Leptonica leptonica, Pixels size, int depth) {
    return of(leptonica, leptonica.create.pointer(size.width(), size.height(), depth));
  }

  private void putRow(int y, int[] words) {
    MemorySegment.copy(
        words, 0, data, JAVA_INT, (long) y * wordsPerRow * Integer.BYTES, wordsPerRow);
  }

  @Override
  public Pixels size() {
    return size;
  }

  @Override
  public Bands bands() {
    return bands;
  }

  /**
   * Where leptonica's structure is, for libraries that take one; valid until closed.
   *
   * @throws IllegalStateException when it is closed: its memory may hold something else by now
   */
  public MemorySegment address() {
    if (MemorySegment.NULL.equals(address)) {
      throw new IllegalStateException("a closed image was used");
    }
    return address;
  }

  /** Rows may be asked for in any order here. */
  @Override
  public void rows(int y, int count, byte[] into) {
    address(); // closed, its rows are somebody else's memory
    int[] words = new int[wordsPerRow];
    int width = size.width();
    int at = 0;
    for (int row = y; row < y + count; row++) {
      MemorySegment.copy(
          data, JAVA_INT, (long) row * wordsPerRow * Integer.BYTES, words, 0, wordsPerRow);
      switch (bands) {
        case BITONAL -> {
          for (int x = 0; x < width; x++) {
            into[at++] = (byte) (((words[x >> 5] >>> (31 - (x & 31))) & 1) - 1);
          }
        }
        case GREY -> {
          for (int x = 0; x < width; x++) {
            into[at++] = (byte) (words[x >> 2] >>> (24 - 8 * (x & 3)));
          }
        }
        case RGB -> {
          for (int x = 0; x < width; x++) {
            into[at++] = (byte) (words[x] >>> 24);
            into[at++] = (byte) (words[x] >>> 16);
            into[at++] = (byte) (words[x] >>> 8);
          }
        }
      }
    }
  }

  /** All pixels as a picture in Java's memory. */
  public Raster raster() {
    Raster raster = Raster.blank(size, bands);
    rows(0, size.height(), raster.samples());
    return raster;
  }

  /** Grey, 8 bits a pixel. */
  public Pix grey() {
    return of(leptonica, leptonica.convertTo8.pointer(address(), 0));
  }

  /** The same image once more; leptonica counts who holds it, no pixel is copied. */
  public Pix copy() {
    return of(leptonica, leptonica.clone.pointer(address()));
  }

  /** Red, green, blue. */
  public Pix rgb() {
    return of(leptonica, leptonica.convertTo32.pointer(address()));
  }

  /** Turned a number of quarters clockwise. */
  public Pix turned(int quarters) {
    return of(leptonica, leptonica.rotateOrth.pointer(address(), Math.floorMod(quarters, 4)));
  }

  /** Left and right changed. */
  public Pix mirrored() {
    return of(leptonica, leptonica.flipLeftRight.pointer(MemorySegment.NULL, address()));
  }

  /** Grey with an even white background: stains, shadow and paper tone are taken out. */
  public Pix evenBackground() {
    try (Pix grey = grey()) {
      return of(
          leptonica,
          leptonica.backgroundNorm.pointer(grey.address(), MemorySegment.NULL, MemorySegment.NULL));
    }
  }

  /**
   * By how much lines of text slope, in degrees to be turned clockwise; empty where no such angle
   * is clear.
   */
  public OptionalDouble skew() {
    try (Arena arena = Arena.ofConfined();
        Pix black = of(leptonica, leptonica.convertTo1.pointer(address(), 130))) {
      MemorySegment angle = arena.allocate(JAVA_FLOAT);
      MemorySegment confidence = arena.allocate(JAVA_FLOAT);
      int failed = leptonica.findSkew.integer(black.address(), angle, confidence);
      return failed != 0 || confidence.get(JAVA_FLOAT, 0) < LEAST_SKEW_CONFIDENCE
          ? OptionalDouble.empty()
          : OptionalDouble.of(angle.get(JAVA_FLOAT, 0));
    }
  }

  /** How clearly print faces up (below 0: down) and left (below 0: right). */
  float[] facing() {
    try (Arena arena = Arena.ofConfined();
        Pix black = of(leptonica, leptonica.convertTo1.pointer(address(), 130))) {
      MemorySegment up = arena.allocate(JAVA_FLOAT);
      MemorySegment left = arena.allocate(JAVA_FLOAT);
      int failed = leptonica.orientDetect.integer(black.address(), up, left, 0, 0);
      return failed != 0
          ? new float[] {0, 0}
          : new float[] {up.get(JAVA_FLOAT, 0), left.get(JAVA_FLOAT, 0)};
    }
  }

  /** Turned about its middle by degrees clockwise, of the same size, corners white. */
  public Pix rotated(double degrees) {
    float radians = (float) Math.toRadians(degrees);
    return of(
        leptonica, leptonica.rotate.pointer(address(), radians, AREA_MAP, BRING_IN_WHITE, 0, 0));
  }

  /** Smaller, so that its longer side has at most so many pixels; the same image where it has. */
  public Pix within(int longSide) {
    double scale = longSide / (double) Math.max(size.width(), size.height());
    return scale >= 1
        ? copy()
        : scaled(
            new Pixels(
                (int) Math.max(1, Math.round(size.width() * scale)),
                (int) Math.max(1, Math.round(size.height() * scale))));
  }

  /** Scaled to a size, smoothly. */
  public Pix scaled(Pixels to) {
    return of(leptonica, leptonica.scaleToSize.pointer(address(), to.width(), to.height()));
  }

  /** A part as an image of its own. */
  public Pix cut(Box box) {
    MemorySegment frame = leptonica.createBox.pointer(box.x(), box.y(), box.width(), box.height());
    try {
      return of(leptonica, leptonica.clip.pointer(address(), frame, MemorySegment.NULL));
    } finally {
      Leptonica.free(leptonica.destroyBox, frame);
    }
  }

  @Override
  public void close() {
    if (!MemorySegment.NULL.equals(address)) {
      Leptonica.free(leptonica.destroy, address);
      address = MemorySegment.NULL;
    }
  }
}
