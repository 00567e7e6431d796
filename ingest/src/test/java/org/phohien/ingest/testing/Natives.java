package org.phohien.ingest.testing;

import java.nio.file.Path;
import org.phohien.ingest.check.Check;
import org.phohien.ingest.format.Limits;
import org.phohien.ingest.image.Leptonica;
import org.phohien.ingest.image.Masters;
import org.phohien.ingest.natives.NativeLibraries;

/** The native libraries, unpacked once under target/. */
public final class Natives {

  private static final NativeLibraries LIBRARIES =
      NativeLibraries.load(Path.of("target", "natives"));
  private static final Leptonica LEPTONICA = new Leptonica(LIBRARIES);

  private Natives() {}

  public static NativeLibraries libraries() {
    return LIBRARIES;
  }

  public static Leptonica leptonica() {
    return LEPTONICA;
  }

  public static Masters masters() {
    return new Masters(LEPTONICA);
  }

  public static Check check() {
    return new Check(masters(), Limits.USUAL);
  }
}
