package org.phohien.ingest.ocr.hannom;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.phohien.core.model.Checksum;

/** PP-OCRv4's recogniser as published: 6,624 characters of Chinese, hardly any of them Nôm. */
final class PublishedModel {

  private static final String MODEL = "models/ch_PP-OCRv4_rec_infer.onnx";
  private static final String MODEL_CHECKSUM =
      "7e1279c25da224398018b3d16f6604ea8af912aad6d4ad2fd8310492dbddc9f7"
          + "935c29a6811ce10b3d651c3e7684f771fed074fa46d9c0cc328f497293ad2437";
  private static final String KEYS = "models/ppocr_keys_v1.txt";
  private static final String KEYS_CHECKSUM =
      "85473930e51551790d98973488cb8a4833fa9521ac83d0b6da339907d09d15d5"
          + "7fcb98ae3328f712958d142fa57bf5f6f21c219d90fda810aca397979fa9ccd4";

  private static final String CARD =
      "PP-OCRv4 det+rec sha512:" + new Checksum(MODEL_CHECKSUM).brief();

  /** What {@code ingest/training} learned: {@code python3 -m hannom language}. */
  private static final String LANGUAGE = "org/phohien/ingest/ocr/hannom/models/language.gz";

  private static final String LANGUAGE_CHECKSUM =
      "b064f9d022ec004983b23c583ce58cf25ae8dc7233d46219d5253553d9409e48"
          + "02b3a6671e227552f626678cc0c718146646f6d6619c7b90a4ce0fe100a41011";

  /** The characters of its classes. */
  private static final String CHARACTERS = "org/phohien/ingest/ocr/hannom/models/characters.txt";

  private static final String CHARACTERS_CHECKSUM =
      "64d216b821c95ed43f345fd7a120c0fa6e3eb14b5abff21009b5bc6988a934cc"
          + "2a63b77c7fe0c6d4a3a20339f952035564095f7b1b7dacc48011ae8c4d150cf6";

  /**
   * How much the language counts. Between 0.2 and 0.7 the development set hardly tells the
   * difference: 48.9 % of characters wrong without it, 46.4 to 47.5 % with it.
   */
  private static final double TRUST = 0.3;

  /** Shorter lines were never seen in training; they are filled up. */
  private static final StepReader.Shape SHAPE = new StepReader.Shape(320, 1, Fitting.NONE);

  /**
   * Fitted on the 65 columns of the development set by {@code bench ocr --truth}: half of what it
   * reads there is wrong, Nôm it does not know above all, and it does not doubt that enough.
   */
  private static final Calibration CALIBRATION = new Calibration(0.75, -0.73);

  private PublishedModel() {}

  /** As published, what it sees is all. */
  static ColumnReader reader() {
    return reader(CARD, Optional.empty());
  }

  /** What it sees weighed with the language of the corpora that our own recogniser learns from. */
  static ColumnReader withLanguage() {
    byte[] bytes = OnnxModel.shipped(LANGUAGE, LANGUAGE_CHECKSUM);
    Language language = Language.read(new ByteArrayInputStream(bytes), LANGUAGE);
    List<String> characters = lines(CHARACTERS, CHARACTERS_CHECKSUM);
    return reader(
        CARD + " language sha512:" + new Checksum(LANGUAGE_CHECKSUM).brief(),
        Optional.of(new Speller.Known(language, characters)));
  }

  private static ColumnReader reader(String card, Optional<Speller.Known> language) {
    List<String> characters = new ArrayList<>(lines(KEYS, KEYS_CHECKSUM));
    characters.add(" "); // the model's last class
    return new StepReader(
        card,
        new OnnxModel(OnnxModel.shipped(MODEL, MODEL_CHECKSUM)),
        new Ctc(),
        new Speller(characters, language, TRUST, CALIBRATION),
        SHAPE);
  }

  private static List<String> lines(String resource, String sha512) {
    return new String(OnnxModel.shipped(resource, sha512), StandardCharsets.UTF_8).lines().toList();
  }
}
