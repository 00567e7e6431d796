package org.phohien.ingest.ocr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.phohien.core.image.PixelSource;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Page;
import org.phohien.core.model.PageId;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Script;
import org.phohien.core.problem.ArchiveException.Corrupt;
import org.phohien.ingest.format.EmbeddedProfile;
import org.phohien.ingest.format.FileFacts;
import org.phohien.ingest.format.Frame;
import org.phohien.ingest.format.Limits;
import org.phohien.ingest.format.Refused;
import org.phohien.ingest.image.ColourProfile;
import org.phohien.ingest.image.Masters;
import org.phohien.ingest.image.Pix;
import org.phohien.ingest.ocr.textlayer.TextLayer;

/**
 * From a master to the text of its page: decoded once, its script found or given, read by the
 * engine of that script, or taken from the text that the document brings along. Threads may share
 * it.
 */
public final class Reading implements AutoCloseable {

  private final Masters masters;
  private final Limits limits;
  private final TextLayer textLayer = new TextLayer();
  private final List<Recognizer> recognizers;
  private final UnknownScript unknownScript = new UnknownScript(this::by);

  /**
   * Takes over the engines and closes them.
   *
   * @param recognizers one for each script at least
   */
  public Reading(Masters masters, Limits limits, List<Recognizer> recognizers) {
    this.masters = masters;
    this.limits = limits;
    this.recognizers = List.copyOf(recognizers);
  }

  /**
   * Decodes a page; the caller closes it. Its pixels may be used for other things before and after
   * it is read.
   *
   * @param file where the master lies now
   * @param frame index of the image in it, from 0
   * @param master checksum of the file
   * @throws Corrupt when it is no longer the image that was checked
   * @throws UncheckedIOException when the disk fails
   */
  public OpenPage open(Path file, int frame, Checksum master) {
    try {
      Frame facts = FileFacts.frame(file, limits, frame);
      OptionalInt dpi = facts.facts().dpi();
      Optional<ColourProfile> profile = EmbeddedProfile.of(file, facts).flatMap(ColourProfile::of);
      if (limits.holds(facts)) {
        PageImage image = new PageImage(masters.open(file, facts), master, dpi);
        return new OpenPage(this, file, facts, image, image.pix(), profile);
      }
      PixelSource huge = masters.bands(file, facts);
      PageImage image = new PageImage(reduced(huge), master, OptionalInt.empty());
      return new OpenPage(this, file, facts, image, huge, profile);
    } catch (Refused e) {
      throw new Corrupt(file.toString(), e.reason().toString(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": " + e.getMessage(), e);
    }
  }

  private Pix reduced(PixelSource huge) throws Refused {
    try {
      return masters.reduced(huge);
    } catch (Refused | RuntimeException e) {
      huge.close();
      throw e;
    }
  }

  /** Decodes a page of an item and reads it. */
  public PageText read(Path file, Page page, Expected expected) {
    try (OpenPage open = open(file, page.master().frame(), page.master().sha512())) {
      return open.read(page.id(), expected);
    }
  }

  PageText read(OpenPage open, PageId page, Expected expected) {
    Optional<PageText> brought =
        textLayer.read(open.file(), open.frame(), open.image().master(), page, expected.script());
    if (brought.isPresent()) {
      return brought.get();
    }
    PageImage image = open.image().with(open.image().pix(), expected.arrangement());
    return expected.script().isPresent()
        ? by(expected.script().get(), image, page)
        : unknownScript.read(image, page);
  }

  private PageText by(Script script, PageImage image, PageId page) {
    return recognizers.stream()
        .filter(r -> r.scripts().contains(script))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no engine reads " + script))
        .read(image, page, script);
  }

  @Override
  public void close() {
    recognizers.forEach(Recognizer::close);
  }
}
