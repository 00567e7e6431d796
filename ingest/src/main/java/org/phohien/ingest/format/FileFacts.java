package org.phohien.ingest.format;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.phohien.core.model.Reason.Rule;

/**
 * What a file says of itself.
 *
 * @param format its real type, by its bytes and not by its name
 * @param frames each image or page in it; for PDF and DOCX the size at which they are rendered
 */
public record FileFacts(Format format, List<FrameFacts> frames) {

  public FileFacts {
    frames = List.copyOf(frames);
  }

  /**
   * Reads the headers.
   *
   * @throws Refused when the file is empty, of no type we take, cut short, over the limits, or asks
   *     for a password
   * @throws IOException when the disk fails
   */
  public static FileFacts of(Path file, Limits limits) throws Refused, IOException {
    if (Files.size(file) == 0) {
      throw new Refused(Rule.EMPTY_FILE, "");
    }
    Format format = Detection.of(file);
    List<FrameFacts> frames = frames(file, format, limits);
    if (frames.isEmpty()) {
      throw new Refused(Rule.UNREADABLE, format + " without any image");
    }
    if (frames.size() > limits.mostFrames()) {
      throw new Refused(Rule.TOO_LARGE, frames.size() + " pages, at most " + limits.mostFrames());
    }
    for (FrameFacts frame : frames) {
      if (frame.stored().area() > limits.most(format)) {
        throw new Refused(
            Rule.TOO_LARGE,
            "%d × %d pixels, at most %d"
                .formatted(frame.stored().width(), frame.stored().height(), limits.most(format)));
      }
    }
    return new FileFacts(format, frames);
  }

  /** One of its frames, as the decoder wants it. */
  public Frame frame(int index) {
    return new Frame(format, index, frames.get(index));
  }

  /**
   * Reads the header of one frame only: of a document of many pages, the others are left alone.
   *
   * @throws Refused as {@link #of} does, or when there is no such frame
   * @throws IOException when the disk fails
   */
  public static Frame frame(Path file, Limits limits, int index) throws Refused, IOException {
    Format format = Detection.of(file);
    if (format == Format.PDF || format == Format.DOCX) {
      return new Frame(format, index, PdfHeader.frame(file, format, index));
    }
    FileFacts facts = of(file, limits);
    if (index >= facts.frames().size()) {
      throw new Refused(Rule.UNREADABLE, "no frame " + index);
    }
    return facts.frame(index);
  }

  private static List<FrameFacts> frames(Path file, Format format, Limits limits)
      throws Refused, IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      Bytes bytes = new Bytes(channel);
      return switch (format) {
        case TIFF -> new TiffHeader(bytes, limits).frames();
        case JPEG -> List.of(new JpegHeader(bytes).frame());
        case JPEG_2000 -> List.of(new Jp2Header(bytes).frame());
        case PNG -> List.of(new PngHeader(bytes).frame());
        case PDF, DOCX -> PdfHeader.frames(file, format, limits);
      };
    }
  }
}
