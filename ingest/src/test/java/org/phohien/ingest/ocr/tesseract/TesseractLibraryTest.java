package org.phohien.ingest.ocr.tesseract;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phohien.core.model.Script;
import org.phohien.ingest.natives.NativeLibraries;
import org.phohien.ingest.testing.Natives;

/** What is loaded stays loaded, and keeps to itself. */
class TesseractLibraryTest {

  /** JNA unloaded the second copy, whose parameters had gone into the first one's table. */
  @Test
  void aSecondCopyThatIsForgottenLeavesTheFirstWhole(@TempDir Path other) {
    TesseractLibrary first = TesseractLibrary.load(Natives.libraries().tesseract());
    new TesseractEngine(first, Training.shipped(Script.VIETNAMESE)).close();
    useAndForget(other);
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    assertDoesNotThrow(
        () -> new TesseractEngine(first, Training.shipped(Script.VIETNAMESE)).close());
  }

  private static void useAndForget(Path folder) {
    TesseractLibrary second = TesseractLibrary.load(NativeLibraries.load(folder).tesseract());
    new TesseractEngine(second, Training.shipped(Script.VIETNAMESE)).close();
  }
}
