package org.phohien.samples.generator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;

/** The texts we wrote for the collection, from this package's resources, in NFC. */
final class Texts {

  private Texts() {}

  static List<String> lines(String name) {
    try (InputStream in =
        Objects.requireNonNull(Texts.class.getResourceAsStream(name), () -> "No text " + name)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Normalizer.normalize(text, Normalizer.Form.NFC)
          .lines()
          .filter(line -> !line.isBlank())
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
