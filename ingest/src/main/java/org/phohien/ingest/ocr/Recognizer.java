package org.phohien.ingest.ocr;

import java.util.Set;
import org.phohien.core.model.PageId;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Script;

/**
 * Reads a page of one script.
 *
 * <p>What comes back: lines in reading order, Hán-Nôm columns from right to left with a word for
 * each character; boxes in pixels of the image given, which lie within it; text in NFC as printed,
 * hyphens at line ends kept; confidences from 0 to 1; a page without text gives no lines.
 *
 * <p>Threads may share it; where all its engines are busy, the caller waits. The same image gives
 * the same text.
 */
public interface Recognizer extends AutoCloseable {

  /** The scripts it can read. */
  Set<Script> scripts();

  /**
   * Reads a page; the image is left as it is.
   *
   * @param script one of {@link #scripts()}
   * @throws org.phohien.core.problem.ArchiveException.Unavailable when the engine fails or gives up
   *     on this page; another try may work
   */
  PageText read(PageImage image, PageId page, Script script);

  /** Gives back engines and models; pages being read are finished first. */
  @Override
  void close();
}
