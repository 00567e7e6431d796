package org.phohien.ingest.ocr.tesseract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Script;
import org.phohien.core.problem.ArchiveException.Unavailable;

/**
 * What an engine is trained with. Two are the same when their cards are.
 *
 * @param language Tesseract's name of it
 * @param card what is written into the text of each page read with it
 * @param data Tesseract's trained data, read when an engine is made
 */
record Training(String language, String card, Supplier<byte[]> data) {

  /** The one that is shipped for a script. */
  static Training shipped(Script script) {
    TrainedData data = TrainedData.of(script);
    return new Training(data.language(), data.card(), data::bytes);
  }

  /**
   * One from a folder of {@code *.traineddata} files.
   *
   * @throws Unavailable when the folder has none for the script
   */
  static Training from(Path folder, Script script) {
    String language = TrainedData.of(script).language();
    byte[] data = read(folder.resolve(language + ".traineddata"));
    return new Training(
        language, language + " of the operator sha512:" + Checksum.of(data).brief(), () -> data);
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new Unavailable("tesseract", "has no trained data at " + file, e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Training training && training.card.equals(card);
  }

  @Override
  public int hashCode() {
    return card.hashCode();
  }
}
