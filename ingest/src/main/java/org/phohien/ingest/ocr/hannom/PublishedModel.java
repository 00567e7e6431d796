package org.phohien.ingest.ocr.hannom;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.phohien.core.model.Checksum;

/**
 * PP-OCRv4's recogniser as published: 6,624 characters of Chinese, hardly any of them Nôm. Ours is
 * measured against it.
 */
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

  /** Shorter lines were never seen in training; they are filled up. */
  private static final StepReader.Shape SHAPE = new StepReader.Shape(320, 1, Fitting.NONE);

  /**
   * Fitted on the 65 columns of the development set by {@code bench ocr --truth}: half of what it
   * reads there is wrong, Nôm it does not know above all, and it does not doubt that enough.
   */
  private static final Calibration CALIBRATION = new Calibration(0.75, -0.73);

  private PublishedModel() {}

  /** As published: what it sees is all. */
  static ColumnReader reader() {
    List<String> characters = new ArrayList<>(lines(KEYS, KEYS_CHECKSUM));
    characters.add(" "); // the model's last class
    return new StepReader(
        CARD,
        new OnnxModel(OnnxModel.shipped(MODEL, MODEL_CHECKSUM)),
        new Ctc(),
        new Speller(characters, Optional.empty(), 0, CALIBRATION),
        SHAPE);
  }

  private static List<String> lines(String resource, String sha512) {
    return new String(OnnxModel.shipped(resource, sha512), StandardCharsets.UTF_8).lines().toList();
  }
}
