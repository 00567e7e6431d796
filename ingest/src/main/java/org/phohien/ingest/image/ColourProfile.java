package org.phohien.ingest.image;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Optional;
import org.phohien.core.image.Bands;
import org.phohien.core.image.PixelSource;
import org.phohien.core.model.Pixels;

/**
 * Brings pixels from the colours of a scanner or a camera to sRGB, by the ICC profile that the
 * master carries. The master keeps its profile; what readers see needs none.
 */
public final class ColourProfile {

  /** By how much two colours may differ that nobody tells apart, of 255. */
  private static final int SAME = 2;

  /** Steps of each component at which a profile is compared with sRGB. */
  private static final int STEPS = 5;

  private final ICC_Profile profile;

  private ColourProfile(ICC_Profile profile) {
    this.profile = profile;
  }

  /**
   * A profile worth applying.
   *
   * @param icc as it lies in the file
   * @return empty when it is damaged, of no device with one or three components, or says nothing
   *     else than sRGB does
   */
  public static Optional<ColourProfile> of(byte[] icc) {
    try {
      ICC_Profile profile = ICC_Profile.getInstance(icc);
      int type = profile.getColorSpaceType();
      ColourProfile found = new ColourProfile(profile);
      boolean known = type == ColorSpace.TYPE_GRAY || type == ColorSpace.TYPE_RGB;
      return known && found.differs() ? Optional.of(found) : Optional.empty();
    } catch (IllegalArgumentException | CMMException e) {
      return Optional.empty();
    }
  }

  /** Pixels of these bands in sRGB; as they are where the profile is of other bands. */
  public PixelSource applied(PixelSource source) {
    return switch (source.bands()) {
      case RGB -> isGrey() ? source : new Converted(source, this::convertRgb);
      case GREY -> isGrey() ? new Converted(source, curve()) : source;
      case BITONAL -> source;
    };
  }

  private boolean isGrey() {
    return profile.getColorSpaceType() == ColorSpace.TYPE_GRAY;
  }

  /** Whether any of some colours all over the space would be seen otherwise. */
  private boolean differs() {
    byte[] samples = isGrey() ? greys() : cube();
    byte[] converted = samples.clone();
    if (isGrey()) {
      curve().apply(converted, converted.length);
    } else {
      convertRgb(converted, converted.length);
    }
    for (int i = 0; i < samples.length; i++) {
      if (Math.abs((samples[i] & 0xFF) - (converted[i] & 0xFF)) > SAME) {
        return true;
      }
    }
    return false;
  }

  private static byte[] greys() {
    byte[] greys = new byte[256];
    for (int i = 0; i < greys.length; i++) {
      greys[i] = (byte) i;
    }
    return greys;
  }

  private static byte[] cube() {
    byte[] cube = new byte[STEPS * STEPS * STEPS * 3];
    for (int i = 0; i < cube.length / 3; i++) {
      cube[3 * i] = (byte) (i / (STEPS * STEPS) * 255 / (STEPS - 1));
      cube[3 * i + 1] = (byte) (i / STEPS % STEPS * 255 / (STEPS - 1));
      cube[3 * i + 2] = (byte) (i % STEPS * 255 / (STEPS - 1));
    }
    return cube;
  }

  /** Changes samples in place. */
  private interface Conversion {
    void apply(byte[] samples, int length);
  }

  private void convertRgb(byte[] samples, int length) {
    WritableRaster pixels = raster(samples, length / 3, 3);
    ICC_Profile[] way = {profile, ICC_Profile.getInstance(ColorSpace.CS_sRGB)};
    new ColorConvertOp(way, null).filter(pixels, pixels);
  }

  /** What each of the 256 levels becomes. */
  private Conversion curve() {
    ICC_ColorSpace space = new ICC_ColorSpace(profile);
    byte[] levels = new byte[256];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (byte) Math.round(space.toRGB(new float[] {i / 255f})[1] * 255);
    }
    return (samples, length) -> {
      for (int i = 0; i < length; i++) {
        samples[i] = levels[samples[i] & 0xFF];
      }
    };
  }

  private static WritableRaster raster(byte[] samples, int pixels, int bands) {
    int[] offsets = {0, 1, 2};
    return Raster.createWritableRaster(
        new ComponentSampleModel(
            java.awt.image.DataBuffer.TYPE_BYTE, pixels, 1, bands, pixels * bands, offsets),
        new DataBufferByte(samples, pixels * bands),
        null);
  }

  /** Rows that are brought to sRGB as they are read. */
  private record Converted(PixelSource source, Conversion conversion) implements PixelSource {

    @Override
    public Pixels size() {
      return source.size();
    }

    @Override
    public Bands bands() {
      return source.bands();
    }

    @Override
    public void rows(int y, int count, byte[] into) {
      source.rows(y, count, into);
      conversion.apply(into, count * size().width() * bands().samples());
    }
  }
}
