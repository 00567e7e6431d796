package org.phohien.ingest.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.phohien.core.cli.doctor.Checkup;
import org.phohien.core.cli.doctor.Finding;
import org.phohien.core.settings.Settings;
import org.phohien.ingest.image.Leptonica;
import org.phohien.ingest.natives.NativeLibraries;
import org.phohien.ingest.natives.OnnxLibraries;
import org.phohien.ingest.ocr.hannom.HanNomRecognizer;
import org.phohien.ingest.ocr.tesseract.TesseractRecognizer;

/** Looks at the engines that read pages: their libraries load, their models are those shipped. */
public final class EngineCheckup implements Checkup {

  @Override
  public List<Finding> examine(Settings settings) {
    Path natives = settings.run().resolve("natives");
    return List.of(
        looked("Tesseract, leptonica", () -> print(natives)),
        looked("vie, fra", EngineCheckup::trained),
        looked("ONNX Runtime, PP-OCR", () -> hanNom(natives)));
  }

  private static Finding print(Path natives) {
    NativeLibraries libraries = NativeLibraries.load(natives);
    String leptonica = new Leptonica(libraries).version();
    try (TesseractRecognizer tesseract = new TesseractRecognizer(libraries, 1)) {
      return Finding.good("engine-print", tesseract.version(), leptonica);
    }
  }

  private static Finding trained() {
    return Finding.good("engine-trained", String.join("; ", TesseractRecognizer.models()));
  }

  private static Finding hanNom(Path natives) {
    OnnxLibraries.prepare(natives);
    try (HanNomRecognizer hanNom = new HanNomRecognizer()) {
      return Finding.good("engine-han-nom", hanNom.runtime(), hanNom.models());
    }
  }

  /** A library that does not load says so with an error, not an exception. */
  private static Finding looked(String what, Supplier<Finding> look) {
    try {
      return look.get();
    } catch (RuntimeException | LinkageError e) {
      return Finding.bad("engine-bad", what, String.valueOf(e.getMessage()));
    }
  }
}
