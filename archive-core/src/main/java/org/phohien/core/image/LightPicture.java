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
   */
  private record Step(int quality, int softened) {}

  private static final Step[] STEPS = {
    new Step(75, 0),
    new Step(60, 0),
    new Step(45, 0),
    new Step(35, 0),
    new Step(28, 0),
    new Step(35, 1),
    new Step(28, 1),
    new Step(22, 1),
    new Step(28, 2),
    new Step(22, 2),
    new Step(22, 3)
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
   * The best that fits, as a progressive JPEG. The steps are tried on baseline JPEGs, which cost a
   * third.
   *
   * @param budget bytes that are not passed by any picture a screen can show
   */
  static byte[] within(Raster picture, int budget, Codec codec) {
    int low = 0;
    int high = STEPS.length - 1;
    while (low < high) {
      int middle = (low + high) / 2;
      Step step = STEPS[middle];
      if (codec.encode(soft(picture, step), step.quality()).length * PROGRESSIVE <= budget) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    Step step = STEPS[low];
    byte[] jpeg = codec.encodeLight(soft(picture, step), step.quality());
    for (int i = low + 1; jpeg.length > budget && i < STEPS.length; i++) {
      jpeg = codec.encodeLight(soft(picture, STEPS[i]), STEPS[i].quality());
    }
    for (int soft = 8; jpeg.length > budget && soft <= MOST_SOFTENED; soft *= 4) {
      jpeg = codec.encodeLight(Softening.of(picture, soft), LEAST_QUALITY);
    }
    return jpeg;
  }

  private static Raster soft(Raster picture, Step step) {
    return step.softened() == 0 ? picture : Softening.of(picture, step.softened());
  }
}
