package org.phohien.ingest.engines;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.phohien.ingest.check.Check;
import org.phohien.ingest.format.Limits;
import org.phohien.ingest.image.Leptonica;
import org.phohien.ingest.image.Masters;
import org.phohien.ingest.natives.NativeLibraries;
import org.phohien.ingest.natives.OnnxLibraries;
import org.phohien.ingest.ocr.Reading;
import org.phohien.ingest.ocr.Recognizer;
import org.phohien.ingest.ocr.RestingRecognizer;
import org.phohien.ingest.ocr.hannom.HanNomRecognizer;
import org.phohien.ingest.ocr.tesseract.TesseractRecognizer;

/**
 * All engines of a process, ready. Threads may share it.
 *
 * @param check checks files
 * @param reading decodes and reads pages
 */
public record Engines(Check check, Reading reading) implements AutoCloseable {

  /** After this long without a page the models leave the memory. */
  private static final Duration REST = Duration.ofMinutes(1);

  /**
   * Loads the native libraries and models.
   *
   * @param natives folder where the libraries are unpacked, e.g. {@code run/natives}
   * @param pages how many pages are read at a time
   * @throws org.phohien.core.problem.ArchiveException.Unavailable when a library or a model is
   *     missing on this machine
   * @throws org.phohien.core.problem.ArchiveException.Corrupt when a model is not the shipped one
   */
  public static Engines open(Path natives, int pages) {
    return open(natives, libraries -> new TesseractRecognizer(libraries, pages));
  }

  /** The same, with another reader of print; for comparing. */
  public static Engines open(Path natives, Function<NativeLibraries, Recognizer> print) {
    NativeLibraries libraries = NativeLibraries.load(natives);
    OnnxLibraries.prepare(natives);
    Masters masters = new Masters(new Leptonica(libraries));
    Limits limits = Limits.USUAL;
    return new Engines(
        new Check(masters, limits),
        new Reading(
            masters,
            limits,
            List.of(
                RestingRecognizer.of(() -> print.apply(libraries), REST),
                RestingRecognizer.of(HanNomRecognizer::new, REST))));
  }

  @Override
  public void close() {
    reading.close();
  }
}
