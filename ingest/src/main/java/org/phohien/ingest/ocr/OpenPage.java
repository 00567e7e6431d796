package org.phohien.ingest.ocr;

import java.nio.file.Path;
import java.util.Optional;
import org.phohien.core.image.Bands;
import org.phohien.core.image.JpegMaster;
import org.phohien.core.image.PixelSource;
import org.phohien.core.model.PageId;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Pixels;
import org.phohien.ingest.format.Colour;
import org.phohien.ingest.format.Format;
import org.phohien.ingest.format.Frame;
import org.phohien.ingest.image.ColourProfile;

/** A decoded page. One thread at a time; who opened it closes it. */
public final class OpenPage implements AutoCloseable {

  private final Reading reading;
  private final Path file;
  private final Frame frame;
  private final PageImage image;
  private final PixelSource whole;
  private final Optional<ColourProfile> profile;

  /**
   * @param image as engines take it; of a huge page a smaller one
   * @param whole all its pixels; the image's own where they are held
   * @param profile of its colours, where they are others than sRGB's
   */
  OpenPage(
      Reading reading,
      Path file,
      Frame frame,
      PageImage image,
      PixelSource whole,
      Optional<ColourProfile> profile) {
    this.whole = whole;
    this.profile = profile;
    this.reading = reading;
    this.file = file;
    this.frame = frame;
    this.image = image;
  }

  /**
   * Its pixels, upright and in sRGB, for the service copy; rows may be asked for in any order,
   * again too.
   */
  public PixelSource pixels() {
    return profile
        .map(p -> p.applied(whole))
        .orElseGet(() -> isWholeJpeg() ? new JpegPixels(whole, master()) : whole);
  }

  private boolean isWholeJpeg() {
    Colour colour = frame.facts().colour();
    return frame.format() == Format.JPEG && (colour == Colour.GREY || colour == Colour.YCBCR);
  }

  private JpegMaster master() {
    return new JpegMaster(file, frame.facts().orientation());
  }

  /** Decoded pixels, and the file that holds them as blocks. */
  private record JpegPixels(PixelSource decoded, JpegMaster master) implements PixelSource {

    @Override
    public Pixels size() {
      return decoded.size();
    }

    @Override
    public Bands bands() {
      return decoded.bands();
    }

    @Override
    public void rows(int y, int count, byte[] into) {
      decoded.rows(y, count, into);
    }

    @Override
    public Optional<JpegMaster> jpeg() {
      return Optional.of(master);
    }
  }

  /**
   * Its text.
   *
   * @param expected what is known of it
   * @throws org.phohien.core.problem.ArchiveException.Unavailable when an engine fails; another try
   *     may work
   */
  public PageText read(PageId page, Expected expected) {
    PageText text = reading.read(this, page, expected);
    return text.size().equals(whole.size()) ? text : Enlarged.to(whole.size(), text);
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
    whole.close();
  }
}
