package org.phohien.core.description;

import java.util.Locale;
import org.marc4j.marc.Leader;

/**
 * A leader as its 24 characters. The library's own way shares one number format between all
 * threads, so two records written at once spoil each other.
 */
final class MarcLeader {

  private MarcLeader() {}

  /** The leader with these lengths put in, in bytes. */
  static String text(Leader leader, int recordLength, int baseAddress) {
    return String.format(
        Locale.ROOT,
        "%05d%c%c%s%c22%05d%s4500",
        recordLength,
        leader.getRecordStatus(),
        leader.getTypeOfRecord(),
        new String(leader.getImplDefined1()),
        leader.getCharCodingScheme(),
        baseAddress,
        new String(leader.getImplDefined2()));
  }

  /** The leader where lengths mean nothing, as in MARCXML. */
  static String text(Leader leader) {
    return text(leader, 0, 0);
  }
}
