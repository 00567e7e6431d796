package org.phohien.ingest.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.phohien.core.image.PixelSource;
import org.phohien.core.model.Checksum;
import org.phohien.ingest.format.FileFacts;
import org.phohien.ingest.format.Frame;
import org.phohien.ingest.format.FrameFacts;
import org.phohien.ingest.format.Limits;
import org.phohien.ingest.format.Refused;
import org.phohien.ingest.image.Masters;
import org.phohien.ingest.image.Pix;

/**
 * Checks one file: real type, limits and completeness by its headers, then each image of it decoded
 * once, and the checksum. Threads may share it.
 */
public final class Check {

  private static final int LOW_DPI = 200;

  private final Masters masters;
  private final Limits limits;

  public Check(Masters masters, Limits limits) {
    this.masters = masters;
    this.limits = limits;
  }

  /**
   * Checks a file that lies on disk.
   *
   * @throws UncheckedIOException when the disk fails; whatever is wrong with the file itself is an
   *     answer
   */
  public Checked of(Path file) {
    try {
      FileFacts facts = FileFacts.of(file, limits);
      List<CheckedFrame> frames = new ArrayList<>();
      for (int i = 0; i < facts.frames().size(); i++) {
        frames.add(frame(file, facts, i));
      }
      return new Checked.Accepted(checksum(file), facts, frames);
    } catch (Refused e) {
      return new Checked.Refused(e.reason());
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": " + e.getMessage(), e);
    }
  }

  private CheckedFrame frame(Path file, FileFacts facts, int index) throws Refused, IOException {
    FrameFacts frame = facts.frames().get(index);
    try (Pix pix = glance(file, facts.frame(index))) {
      Set<Flag> flags = EnumSet.noneOf(Flag.class);
      flags.addAll(Legibility.of(pix));
      resolution(frame.dpi(), flags);
      return new CheckedFrame(index, frame.upright(), frame.dpi(), frame.colour(), flags);
    }
  }

  private Pix glance(Path file, Frame frame) throws Refused, IOException {
    if (limits.holds(frame)) {
      return masters.glance(file, frame);
    }
    try (PixelSource huge = masters.bands(file, frame)) {
      return masters.reduced(huge);
    }
  }

  private static void resolution(OptionalInt dpi, Set<Flag> flags) {
    if (dpi.isEmpty()) {
      flags.add(Flag.NO_RESOLUTION);
    } else if (dpi.getAsInt() < LOW_DPI) {
      flags.add(Flag.LOW_RESOLUTION);
    }
  }

  /** The checksum of all bytes of a file, read once. */
  public static Checksum checksum(Path file) throws IOException {
    MessageDigest digest = Checksum.digest();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return Checksum.ofDigest(digest.digest());
  }
}
