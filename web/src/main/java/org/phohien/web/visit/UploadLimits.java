package org.phohien.web.visit;

import org.phohien.core.settings.Settings;

/**
 * How much one upload may be.
 *
 * @param largest bytes as it comes
 * @param unpacked bytes of the batch it becomes
 * @param files of that batch
 * @param reserve bytes that must stay free on the disk for everyone else
 */
public record UploadLimits(long largest, long unpacked, int files, long reserve) {

  /** Scans hardly shrink in an archive; text that shrinks more than this is meant to do harm. */
  private static final int MOST_UNPACKED = 4;

  private static final int MOST_FILES = 20_000;
  private static final long RESERVE = 1L << 30;

  /** The limits of an installation. */
  public static UploadLimits of(Settings settings) {
    long largest = (long) settings.uploadMebibytes() << 20;
    return new UploadLimits(largest, MOST_UNPACKED * largest, MOST_FILES, RESERVE);
  }

  /** Bytes as people read them: {@code 8 GiB}, {@code 500 MiB}. */
  public static String words(long bytes) {
    long gibibytes = bytes >> 30;
    return gibibytes << 30 == bytes
        ? gibibytes + " GiB"
        : bytes >= 1 << 20 ? (bytes >> 20) + " MiB" : (bytes >> 10) + " KiB";
  }
}
