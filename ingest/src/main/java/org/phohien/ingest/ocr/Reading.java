package org.phohien.ingest.ocr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Page;
import org.phohien.core.model.PageId;
import org.phohien.core.model.PageText;
import org.phohien.core.model.Script;
import org.phohien.core.problem.ArchiveException.Corrupt;
import org.phohien.ingest.format.FileFacts;
import org.phohien.ingest.format.Frame;
import org.phohien.ingest.format.Limits;
import org.phohien.ingest.format.Refused;
import org.phohien.ingest.image.Masters;
import org.phohien.ingest.ocr.script.Layout;
import org.phohien.ingest.ocr.script.Letters;
import org.phohien.ingest.ocr.textlayer.TextLayer;

/**
 * From a master to the text of its page: decoded once, its script found or given, read by the
 * engine of that script, or taken from the text that the document brings along. Threads may share
 * it.
 */
public final class Reading implements AutoCloseable {

  /**
   * Writing this much more in columns than in lines is Hán-Nôm without a doubt. Measured on 75
   * pages: Hán-Nôm 1.42 to 5.14, print, maps and pictures 0 to 0.65.
   */
  private static final double COLUMNS = 1.2;

  /** Writing this much more in lines is print without a doubt. */
  private static final double LINES = 0.75;

  private final Masters masters;
  private final Limits limits;
  private final TextLayer textLayer = new TextLayer();
  private final List<Recognizer> recognizers;

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
      PageImage image = new PageImage(masters.open(file, facts), master, dpi);
      return new OpenPage(this, file, facts, image);
    } catch (Refused e) {
      throw new Corrupt(file.toString(), e.reason().toString(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": " + e.getMessage(), e);
    }
  }

  /** Decodes a page of an item and reads it. */
  public PageText read(Path file, Page page, Optional<Script> script) {
    try (OpenPage open = open(file, page.master().frame(), page.master().sha512())) {
      return open.read(page.id(), script);
    }
  }

  PageText read(OpenPage open, PageId page, Optional<Script> script) {
    Checksum master = open.image().master();
    return textLayer
        .read(open.file(), open.frame(), master, page, script)
        .orElseGet(() ->
            script.isPresent()
                ? by(script.get(), open.image(), page)
                : detected(open.image(), page));
  }

  /** Where the layout leaves a doubt, both engines read and the surer one is believed. */
  private PageText detected(PageImage image, PageId page) {
    double columns = Layout.columns(image.pix());
    if (columns > COLUMNS) {
      return by(Script.HAN_NOM, image, page);
    }
    PageText print = by(Script.VIETNAMESE, image, page);
    if (columns > LINES && weight(print) < 20) {
      PageText hanNom = by(Script.HAN_NOM, image, page);
      return weight(hanNom) > weight(print) ? hanNom : print;
    }
    return Letters.of(print.text()) == Script.FRENCH ? french(print, image, page) : print;
  }

  /** The Vietnamese model reads French tolerably; the French one must be better to be kept. */
  private PageText french(PageText asVietnamese, PageImage image, PageId page) {
    PageText french = by(Script.FRENCH, image, page);
    return weight(french) >= weight(asVietnamese) ? french : asVietnamese;
  }

  /** How much a text convinces: each character by how far the engine is surer than not. */
  private static double weight(PageText text) {
    return text.lines().stream()
        .flatMap(line -> line.words().stream())
        .mapToDouble(w -> w.text().length() * (w.sure() - 0.5))
        .sum();
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
