package org.phohien.ingest.ocr.hannom;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.phohien.core.image.Raster;
import org.phohien.core.model.Box;
import org.phohien.core.model.Checksum;
import org.phohien.core.model.Pixels;
import org.phohien.core.model.Word;
import org.phohien.ingest.image.Pix;

/**
 * PP-OCRv4's recogniser: 6,624 characters of Chinese, none of them Nôm. The column is turned a
 * quarter counter-clockwise, so that it is a line of 48 pixels in height whose time steps run from
 * top to bottom.
 */
final class PpOcrReader implements ColumnReader {

  private static final String MODEL = "models/ch_PP-OCRv4_rec_infer.onnx";
  private static final String MODEL_CHECKSUM =
      "7e1279c25da224398018b3d16f6604ea8af912aad6d4ad2fd8310492dbddc9f7"
          + "935c29a6811ce10b3d651c3e7684f771fed074fa46d9c0cc328f497293ad2437";
  private static final String KEYS = "models/ppocr_keys_v1.txt";
  private static final String KEYS_CHECKSUM =
      "85473930e51551790d98973488cb8a4833fa9521ac83d0b6da339907d09d15d5"
          + "7fcb98ae3328f712958d142fa57bf5f6f21c219d90fda810aca397979fa9ccd4";

  private static final float[] HALVES = {0.5f, 0.5f, 0.5f};
  private static final int HEIGHT = 48;

  /** Shorter lines were never seen in training; they are filled up. */
  private static final int LEAST_WIDTH = 320;

  /** A column longer than this many times its width is no column. */
  private static final int MOST_RATIO = 120;

  private final OnnxModel model;
  private final Ctc ctc;

  PpOcrReader() {
    model = new OnnxModel(OnnxModel.shipped(MODEL, MODEL_CHECKSUM));
    String keys = new String(OnnxModel.shipped(KEYS, KEYS_CHECKSUM), StandardCharsets.UTF_8);
    List<String> characters = new ArrayList<>(keys.lines().toList());
    characters.add(" "); // the model's last class
    ctc = new Ctc(characters);
  }

  @Override
  public String card() {
    return "PP-OCRv4 det+rec sha512:" + new Checksum(MODEL_CHECKSUM).brief();
  }

  @Override
  public List<Word> read(Pix page, Box column) {
    if (column.height() > MOST_RATIO * column.width()) {
      return List.of();
    }
    int length = Math.max(1, Math.round(column.height() * HEIGHT / (float) column.width()));
    try (Pix cut = page.cut(column);
        Pix turned = cut.turned(-1);
        Pix line = turned.scaled(new Pixels(length, HEIGHT));
        Pix rgb = line.rgb()) {
      Raster raster = rgb.raster();
      int width = Math.max(LEAST_WIDTH, length);
      Tensor steps = model.run(Tensor.of(raster, width, HALVES, HALVES));
      return Glyphs.place(ctc.decode(steps), steps.length(1) * length / (double) width, column);
    }
  }

  @Override
  public void close() {
    model.close();
  }
}
