package org.phohien.ingest.ocr.hannom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.phohien.core.model.Checksum;
import org.phohien.core.problem.ArchiveException.Corrupt;

/**
 * The recogniser trained in {@code ingest/training}: the network, its classes, its card, and the
 * language model where there is one. The card (JSON) says name, version, date, the checksum of the
 * network, and may say {@code "calibration": {"slope": …, "offset": …}} and {@code "language":
 * {"sha512": …, "trust": …}}.
 */
final class OwnModel {

  private static final String NAME = "phohien-hannom";

  /** Columns as a detector cuts them, from wide with rules beside to tight, from slim to broad. */
  private static final Fitting FITTING =
      new Fitting(List.of(-0.15, 0.0, 0.12, 0.24), List.of(0.75, 0.87, 1.0, 1.12));

  private static final StepReader.Shape SHAPE = new StepReader.Shape(8, 8, FITTING);

  private OwnModel() {}

  /** Where the files of a model come from. */
  private interface Source {
    Optional<byte[]> bytes(String name) throws IOException;
  }

  /**
   * The one that is shipped.
   *
   * @throws Corrupt when it is not what its card says
   */
  static ColumnReader shipped() {
    return reader("this build", OwnModel::resource);
  }

  /**
   * One that lies in a folder.
   *
   * @throws Corrupt when there is none, or it is not what its card says
   */
  static ColumnReader in(Path folder) {
    return reader(folder.toString(), name -> file(folder.resolve(name)));
  }

  private static Optional<byte[]> resource(String name) throws IOException {
    try (InputStream in = OwnModel.class.getResourceAsStream("models/" + name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    }
  }

  private static Optional<byte[]> file(Path file) throws IOException {
    try {
      return Optional.of(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private static ColumnReader reader(String where, Source files) {
    try {
      byte[] card = files.bytes(NAME + ".json").orElseThrow(() -> missing(NAME + ".json", where));
      return reader(new JsonMapper().readTree(card), where, files);
    } catch (IOException | IllegalArgumentException e) {
      throw new Corrupt(NAME, "of %s can't be read: %s".formatted(where, e.getMessage()), e);
    }
  }

  private static ColumnReader reader(JsonNode card, String where, Source files) throws IOException {
    byte[] network = part(files, NAME + ".onnx", where, card.path("sha512").asText());
    byte[] classes = files.bytes(NAME + ".txt").orElseThrow(() -> missing(NAME + ".txt", where));
    List<String> characters = new String(classes, StandardCharsets.UTF_8).lines().toList();
    if (characters.size() != card.path("classes").asInt()) {
      throw new Corrupt(NAME, "has other classes than its card says", null);
    }
    JsonNode calibration = card.path("calibration");
    Speller speller =
        new Speller(
            characters,
            language(card.path("language"), where, files)
                .map(known -> new Speller.Known(known, characters)),
            card.path("language").path("trust").asDouble(0),
            new Calibration(
                calibration.path("slope").asDouble(1), calibration.path("offset").asDouble(0)));
    String line =
        "%s %s (%s) sha512:%s"
            .formatted(
                NAME,
                card.path("version").asText(),
                card.path("date").asText(),
                Checksum.of(network).brief());
    return new StepReader(line, new OnnxModel(network), new Middles(), speller, SHAPE);
  }

  private static Optional<Language> language(JsonNode card, String where, Source files)
      throws IOException {
    if (card.isMissingNode()) {
      return Optional.empty();
    }
    String name = NAME + ".language.gz";
    byte[] bytes = part(files, name, where, card.path("sha512").asText());
    return Optional.of(Language.read(new ByteArrayInputStream(bytes), name));
  }

  private static byte[] part(Source files, String name, String where, String sha512)
      throws IOException {
    byte[] bytes = files.bytes(name).orElseThrow(() -> missing(name, where));
    if (!Checksum.of(bytes).hex().equals(sha512)) {
      throw new Corrupt(name, "of %s is not what its card says".formatted(where), null);
    }
    return bytes;
  }

  private static Corrupt missing(String name, String where) {
    return new Corrupt(name, "is missing in " + where, null);
  }
}
