package org.phohien.ingest.check;

import java.util.List;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Master;
import org.phohien.core.model.Reason;
import org.phohien.ingest.format.FileFacts;

/** What the check of a file found. */
public sealed interface Checked {

  /**
   * The file is taken.
   *
   * @param sha512 of all its bytes
   * @param facts of its headers, for the decoder
   * @param frames its images or pages; at least one
   */
  record Accepted(Checksum sha512, FileFacts facts, List<CheckedFrame> frames) implements Checked {
    public Accepted {
      frames = List.copyOf(frames);
    }

    /** The master that one of its frames is, kept under a path of the item. */
    public Master master(CheckedFrame frame, String keptAs) {
      return new Master(keptAs, facts.format().mediaType(), frame.index(), frame.dpi(), sha512);
    }
  }

  /** The file is not taken. */
  record Refused(Reason reason) implements Checked {}
}
