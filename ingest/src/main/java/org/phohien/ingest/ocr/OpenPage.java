package org.phohien.ingest.ocr;

import java.nio.file.Path;
import org.phohien.core.image.PixelSource;
import org.phohien.core.model.PageId;
import org.phohien.core.model.PageText;
import org.phohien.ingest.format.Frame;

/** A decoded page. One thread at a time; who opened it closes it. */
public final class OpenPage implements AutoCloseable {

  private final Reading reading;
  private final Path file;
  private final Frame frame;
  private final PageImage image;

  OpenPage(Reading reading, Path file, Frame frame, PageImage image) {
    this.reading = reading;
    this.file = file;
    this.frame = frame;
    this.image = image;
  }

  /** Its pixels, upright, for the service copy; rows may be asked for in any order, again too. */
  public PixelSource pixels() {
    return image.pix();
  }

  /**
   * Its text.
   *
   * @param expected what is known of it
   * @throws org.phohien.core.problem.ArchiveException.Unavailable when an engine fails; another try
   *     may work
   */
  public PageText read(PageId page, Expected expected) {
    return reading.read(this, page, expected);
  }

  Path file() {
    return file;
  }

  Frame frame() {
    return frame;
  }

  /** The page as an engine takes it; open as long as this is. */
  public PageImage image() {
    return image;
  }

  @Override
  public void close() {
    image.pix().close();
  }
}
