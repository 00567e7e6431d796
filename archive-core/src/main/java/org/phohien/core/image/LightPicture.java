package org.phohien.core.image;

/**
 * Encodes whole pictures lightly: near a number of bytes, or within one that is never passed. What
 * a dense page can't keep it loses in the order a reader misses it least: quality first, then the
 * finest strokes, which at such sizes are noise that JPEG pays dearly for.
 */
final class LightPicture {

  /**
   * A step down.
   *
   * @param quality of the JPEG
   * @param softened how often its pixels are averaged with their neighbours before
   * @param size against the first step, on a page of print
   */
  private record Step(int quality, int softened, double size) {}

  private static final Step[] STEPS = {
    new Step(75, 0, 1),
    new Step(60, 0, 0.77),
    new Step(45, 0, 0.65),
    new Step(35, 0, 0.56),
    new Step(28, 0, 0.49),
    new Step(35, 1, 0.43),
    new Step(28, 1, 0.37),
    new Step(22, 1, 0.31),
    new Step(28, 2, 0.29),
    new Step(22, 2, 0.25),
    new Step(22, 3, 0.22)
  };

  /** Quality where no step is enough, and how often such a picture is softened at most. */
  private static final int LEAST_QUALITY = 15;

  private static final int MOST_SOFTENED = 128;

  /** A progressive JPEG against a baseline one: 0.90 to 0.93 on pages of every kind. */
  private static final double PROGRESSIVE = 0.94;

  private static final int[] NEAR_QUALITIES = {75, 60, 45, 30};

  /** How large a page becomes against the first of them. */
  private static final double[] NEAR_SIZES = {1, 0.75, 0.6, 0.45};

  private LightPicture() {}

  /** The best quality that is expected to fit, from the size at the first; not below the last. */
  static byte[] near(Raster picture, int budget, Codec codec) {
    byte[] best = codec.encode(picture, NEAR_QUALITIES[0]);
    int step = 0;
    while (step + 1 < NEAR_QUALITIES.length && best.length * NEAR_SIZES[step] > budget) {
      step++;
    }
    return step == 0 ? best : codec.encode(picture, NEAR_QUALITIES[step]);
  }

  /**
   * The best that fits, as a progressive JPEG. Where to begin is told by the first step as a
   * baseline JPEG, which costs a third.
   *
   * @param budget bytes that are not passed by any picture a screen can show
   */
  static byte[] within(Raster picture, int budget, Codec codec) {
    double most = codec.encode(picture, STEPS[0].quality()).length * PROGRESSIVE;
    int step = 0;
    while (step + 1 < STEPS.length && most * STEPS[step].size() > budget) {
      step++;
    }
    byte[] jpeg = encode(picture, STEPS[step], codec);
    while (jpeg.length > budget && step + 1 < STEPS.length) {
      jpeg = encode(picture, STEPS[++step], codec);
    }
    for (int soft = 8; jpeg.length > budget && soft <= MOST_SOFTENED; soft *= 4) {
      jpeg = codec.encodeLight(Softening.of(picture, soft), LEAST_QUALITY);
    }
    return jpeg;
  }

  private static byte[] encode(Raster picture, Step step, Codec codec) {
    Raster shown = step.softened() == 0 ? picture : Softening.of(picture, step.softened());
    return codec.encodeLight(shown, step.quality());
  }
}
