package org.phohien.ingest.ocr.tesseract;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Script;
import org.phohien.core.problem.ArchiveException.Corrupt;
import org.phohien.core.problem.ArchiveException.Unavailable;

/** The trained data that is shipped, by script. */
enum TrainedData {
  VIE(
      Script.VIETNAMESE,
      "4264f4ced79406d6d6ac7276a195e32dbb660add5119fd33b8ef17c8ad4fa9ac"
          + "6903679c51fa893b2b08e84401ce66da64ba8db4b380ccf3cb3ff8a4753e4171"),
  FRA(
      Script.FRENCH,
      "e04159963cff8b1f749ed1569532dc94cfa68ac0712a8f62283d94303a47230c"
          + "0bd108fd22cad39faef1e7ee49c284862c3f7737b6b8109ef0fdfcba5973e642");

  private final Script script;
  private final String sha512;

  TrainedData(Script script, String sha512) {
    this.script = script;
    this.sha512 = sha512;
  }

  static TrainedData of(Script script) {
    for (TrainedData data : values()) {
      if (data.script == script) {
        return data;
      }
    }
    throw new IllegalArgumentException("Tesseract is not trained for " + script);
  }

  /** Tesseract's name of the language. */
  String language() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** What is written into the text of each page read with it. */
  String card() {
    return language() + " 4.0.0_best_int sha512:" + new Checksum(sha512).brief();
  }

  /**
   * The data, unpacked.
   *
   * @throws Unavailable when the build could not fetch it
   * @throws Corrupt when it is not what was shipped
   */
  byte[] bytes() {
    String name = "models/" + language() + ".traineddata.gz";
    try (InputStream packed = TrainedData.class.getResourceAsStream(name)) {
      if (packed == null) {
        throw new Unavailable("tesseract", "no " + name + " in this build", null);
      }
      byte[] bytes = new GZIPInputStream(packed).readAllBytes();
      if (!Checksum.of(bytes).hex().equals(sha512)) {
        throw new Corrupt(name, "is not the trained data that was shipped", null);
      }
      return bytes;
    } catch (IOException e) {
      throw new Corrupt(name, "can't be unpacked", e);
    }
  }
}
