package org.phohien.ingest.image;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.color.PDICCBased;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.phohien.core.image.AreaResampler;
import org.phohien.core.image.Bands;
import org.phohien.core.image.PixelSource;
import org.phohien.core.image.Raster;
import org.phohien.core.model.Pixels;
import org.phohien.core.model.Reason.Rule;
import org.phohien.core.problem.ArchiveException.Corrupt;
import org.phohien.core.problem.ArchiveException.Unavailable;
import org.phohien.ingest.format.Colour;
import org.phohien.ingest.format.Format;
import org.phohien.ingest.format.Frame;
import org.phohien.ingest.format.Refused;
import org.phohien.ingest.natives.NativeFunction;
import org.phohien.ingest.pdf.PdfFile;
import org.phohien.ingest.pdf.PdfPage;

/**
 * Decodes masters. Every decoder is strict: an image that is damaged is refused, never handed on
 * half grey. Threads may share it.
 */
public final class Masters {

  private static final int JPEG_STRICT = 0;

  /** Of a huge image as it is looked at: 60 megapixels, which any engine takes. */
  private static final long REDUCED_PIXELS = 60_000_000;

  private final Leptonica leptonica;

  public Masters(Leptonica leptonica) {
    this.leptonica = leptonica;
  }

  /**
   * Decodes one image, upright; the caller closes it.
   *
   * @param frame of this very file: its size was held against the limits
   * @throws Refused when the image is damaged, or not of the size its header says
   * @throws IOException when the disk fails
   */
  public Pix open(Path file, Frame frame) throws Refused, IOException {
    Pix pix = decoded(file, frame);
    if (!pix.size().equals(frame.facts().upright())) {
      Pixels found = pix.size();
      pix.close();
      throw new Refused(
          Rule.UNREADABLE, "decoded to %s, announced as %s".formatted(found, frame.facts()));
    }
    return pix;
  }

  private Pix decoded(Path file, Frame frame) throws Refused, IOException {
    return switch (frame.format()) {
      case JPEG -> upright(jpeg(file, frame), frame.facts().orientation());
      case TIFF -> tiff(file, frame);
      case PNG -> upright(image(file, p -> leptonica.read.pointer(p)), frame.facts().orientation());
      case JPEG_2000 ->
          image(file, p -> leptonica.readJp2k.pointer(p, 1, MemorySegment.NULL, 0, 0));
      case PDF -> {
        try (PdfFile pdf = PdfFile.open(file)) {
          yield page(pdf.page(frame.index()));
        }
      }
      case DOCX -> {
        try (PdfFile pdf = PdfFile.openWord(file)) {
          yield page(pdf.page(frame.index()));
        }
      }
    };
  }

  /**
   * Decodes one image for a look at it: a JPEG at a quarter of its size, which still reads every
   * byte of it and so finds any damage, at a third of the cost.
   */
  public Pix glance(Path file, Frame frame) throws Refused, IOException {
    return frame.format() == Format.JPEG && frame.facts().colour() != Colour.CMYK
        ? jpeg(file, 4)
        : open(file, frame);
  }

  /**
   * The pixels of a TIFF too large to be decoded as a whole, a band at a time; the caller closes
   * it.
   *
   * @throws Refused when it does not lie in the file in bands
   */
  public PixelSource bands(Path file, Frame frame) throws Refused, IOException {
    return new BandedTiff(leptonica, file, frame);
  }

  /**
   * The same image made so small that it can be held, for what looks at a page as a whole.
   *
   * @throws Refused when any of it is damaged
   */
  public Pix reduced(PixelSource huge) throws Refused {
    double scale = Math.sqrt(REDUCED_PIXELS / (double) huge.size().area());
    Pixels small =
        new Pixels(
            (int) Math.max(1, huge.size().width() * Math.min(1, scale)),
            (int) Math.max(1, huge.size().height() * Math.min(1, scale)));
    Bands shown = huge.bands() == Bands.RGB ? Bands.RGB : Bands.GREY;
    int width = huge.size().width();
    int height = huge.size().height();
    AreaResampler resampler =
        new AreaResampler(new AreaResampler.Window(0, 0, width, height), small, shown);
    byte[] row = new byte[width * shown.samples()];
    try {
      for (int y = 0; y < height; y++) {
        huge.rows(y, 1, row);
        resampler.row(row, 0, y);
      }
    } catch (Corrupt e) {
      throw new Refused(Rule.UNREADABLE, e.getMessage());
    }
    return Pix.of(leptonica, resampler.answer());
  }

  /** A decoder that takes the name of a file. */
  private interface FromFile {
    MemorySegment read(MemorySegment path);
  }

  private Pix image(Path file, FromFile decoder) throws Refused {
    try (Arena arena = Arena.ofConfined()) {
      return decoded(decoder.read(arena.allocateFrom(file.toString())));
    }
  }

  /**
   * Leptonica applies the orientation of a TIFF itself; of what it reads as RGBA (three samples and
   * more) it gives orientation 8 the turn of orientation 5, which leaves it upside down.
   */
  private Pix tiff(Path file, Frame frame) throws Refused {
    Pix read = image(file, path -> leptonica.readTiff.pointer(path, frame.index()));
    boolean upsideDown =
        frame.facts().orientation() == 8
            && switch (frame.facts().colour()) {
              case BITONAL, GREY, PALETTE -> false;
              case RGB, YCBCR, CMYK, CMYK_INVERTED, LAB, OTHER -> true;
            };
    return upsideDown ? upright(read, 3) : read;
  }

  /** Leptonica takes every JPEG of four inks for one of Adobe's. */
  private Pix jpeg(Path file, Frame frame) throws Refused, IOException {
    return frame.facts().colour() == Colour.CMYK
        ? Pix.of(leptonica, InkJpeg.read(file))
        : jpeg(file, 1);
  }

  private Pix jpeg(Path file, int reduction) throws Refused {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment warnings = arena.allocate(JAVA_INT);
      MemorySegment path = arena.allocateFrom(file.toString());
      MemorySegment made = leptonica.readJpeg.pointer(path, 0, reduction, warnings, JPEG_STRICT);
      return decoded(made);
    }
  }

  private Pix decoded(MemorySegment made) throws Refused {
    if (MemorySegment.NULL.equals(made)) {
      throw new Refused(Rule.UNREADABLE, "the decoder found the image damaged");
    }
    return Pix.of(leptonica, made);
  }

  /** TIFF and EXIF tag 274; takes over what it is given. */
  private static Pix upright(Pix stored, int orientation) {
    int quarters =
        switch (orientation) {
          case 3, 4 -> 2;
          case 5, 6 -> 1;
          case 7, 8 -> 3;
          default -> 0;
        };
    boolean mirrored = orientation == 2 || orientation == 4 || orientation == 5 || orientation == 7;
    if (quarters == 0) {
      return mirrored ? mirrored(stored) : stored;
    }
    try (stored) {
      Pix turned = stored.turned(quarters);
      return mirrored ? mirrored(turned) : turned;
    }
  }

  private static Pix mirrored(Pix plain) {
    try (plain) {
      return plain.mirrored();
    }
  }

  private Pix page(PdfPage page) throws Refused, IOException {
    try {
      Optional<Pix> raw = page.scan().isPresent() ? raw(page.scan().get()) : Optional.empty();
      return raw.isPresent()
          ? raw.get()
          : Pix.of(leptonica, raster(page.render(), page.bits() == 1));
    } catch (OutOfMemoryError e) {
      throw new Unavailable("pdf", "page can't be rendered", e);
    } catch (Unavailable e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // what PDFBox and its filters throw over a damaged document is of many kinds
      throw new Refused(Rule.UNREADABLE, "PDF page: " + e.getMessage());
    }
  }

  /** A scan kept as JPEG or JPEG 2000 in plain grey or RGB is decoded like such a file. */
  private Optional<Pix> raw(PDImageXObject scan) throws IOException, Refused {
    String filter = scan.getStream().getFilters().isEmpty() ? "" : lastFilter(scan);
    boolean jpeg = filter.equals(COSName.DCT_DECODE.getName());
    boolean jpeg2000 = filter.equals(COSName.JPX_DECODE.getName());
    boolean single = scan.getStream().getFilters().size() == 1;
    if (!single || !(jpeg2000 || (jpeg && isPlain(scan)))) {
      return Optional.empty();
    }
    try (Arena arena = Arena.ofConfined();
        InputStream in = scan.getCOSObject().createRawInputStream()) {
      byte[] bytes = in.readAllBytes();
      MemorySegment data = arena.allocateFrom(JAVA_BYTE, bytes);
      long length = bytes.length;
      if (!isAsAnnounced(
          scan, data, jpeg ? leptonica.readHeaderMemJpeg : leptonica.readHeaderMemJp2k)) {
        return Optional.empty();
      }
      MemorySegment made =
          jpeg
              ? leptonica.readMemJpeg.pointer(
                  data, length, 0, 1, arena.allocate(JAVA_INT), JPEG_STRICT)
              : leptonica.readMemJp2k.pointer(data, length, 1, MemorySegment.NULL, 0, 0);
      return Optional.of(decoded(made));
    }
  }

  /**
   * Whether the scan has the size that the document says, which was held against the limits: one
   * that says 100 × 100 may unpack to a gigabyte.
   *
   * @throws Refused when it is larger
   */
  private static boolean isAsAnnounced(
      PDImageXObject scan, MemorySegment data, NativeFunction header) throws Refused {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment width = arena.allocate(JAVA_INT);
      MemorySegment height = arena.allocate(JAVA_INT);
      MemorySegment other = MemorySegment.NULL;
      if (header.integer(data, data.byteSize(), width, height, other, other, other) != 0) {
        throw new Refused(Rule.UNREADABLE, "the scan in the PDF has no header");
      }
      int across = width.get(JAVA_INT, 0);
      int down = height.get(JAVA_INT, 0);
      if (across > scan.getWidth() || down > scan.getHeight()) {
        throw new Refused(
            Rule.UNREADABLE,
            "the scan in the PDF is %d × %d, announced as %d × %d"
                .formatted(across, down, scan.getWidth(), scan.getHeight()));
      }
      return across == scan.getWidth() && down == scan.getHeight();
    }
  }

  private static String lastFilter(PDImageXObject scan) throws IOException {
    return scan.getStream().getFilters().getLast().getName();
  }

  private static boolean isPlain(PDImageXObject scan) throws IOException {
    PDColorSpace space = scan.getColorSpace();
    boolean known =
        space instanceof PDDeviceGray
            || space instanceof PDDeviceRGB
            || (space instanceof PDICCBased icc && icc.getNumberOfComponents() != 4);
    return known && scan.getDecode() == null;
  }

  /**
   * Grey samples are taken as they are: {@code getRGB} would bend them by a gamma.
   *
   * @param oneBit a scan of one bit, which PDFBox may hand over as grey
   */
  private static Raster raster(BufferedImage image, boolean oneBit) {
    Pixels size = new Pixels(image.getWidth(), image.getHeight());
    Bands bands =
        switch (image.getType()) {
          case BufferedImage.TYPE_BYTE_GRAY -> oneBit ? Bands.BITONAL : Bands.GREY;
          case BufferedImage.TYPE_BYTE_BINARY -> Bands.BITONAL;
          default -> Bands.RGB;
        };
    Raster raster = Raster.blank(size, bands);
    int[] row = new int[size.width()];
    for (int y = 0; y < size.height(); y++) {
      if (image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
        image.getRaster().getSamples(0, y, size.width(), 1, 0, row);
      } else {
        image.getRGB(0, y, size.width(), 1, row, 0, size.width());
      }
      put(row, raster, y);
    }
    return raster;
  }

  private static void put(int[] row, Raster raster, int y) {
    byte[] samples = raster.samples();
    int at = y * row.length * raster.bands().samples();
    for (int pixel : row) {
      if (raster.bands() == Bands.RGB) {
        samples[at++] = (byte) (pixel >> 16);
        samples[at++] = (byte) (pixel >> 8);
      }
      samples[at++] = (byte) pixel;
    }
  }
}
