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
      throw new Refused(Rule.EMPTY_FILE, "0 bytes");
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
      if (frame.stored().area() > limits.mostPixels()) {
        throw new Refused(
            Rule.TOO_LARGE,
            "%d × %d pixels, at most %d"
                .formatted(frame.stored().width(), frame.stored().height(), limits.mostPixels()));
      }
    }
    return new FileFacts(format, frames);
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
        case PDF -> PdfHeader.frames(file, limits);
        case DOCX -> DocxHeader.frames(file, limits);
      };
    }
  }
}
