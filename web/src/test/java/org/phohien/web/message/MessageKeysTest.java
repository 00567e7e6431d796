package org.phohien.web.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.phohien.core.message.Language;
import org.phohien.core.message.Messages;

class MessageKeysTest {

  /** A whole key in quotation marks; those put together of parts end in a full stop. */
  private static final Pattern KEY =
      Pattern.compile("\"((?:web|desk|problem)\\.[A-Za-z0-9.-]*[A-Za-z0-9])\"");

  @Test
  void everyKeyThatAScreenUsesStandsInTheCatalog() throws IOException {
    Set<String> known = Messages.of(Language.VIETNAMESE).keys();
    Set<String> missing = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      files
          .filter(f -> f.toString().endsWith(".jte") || f.toString().endsWith(".java"))
          .forEach(file -> {
            Matcher key = KEY.matcher(read(file));
            while (key.find()) {
              if (!known.contains(key.group(1))) {
                missing.add(key.group(1) + " in " + file.getFileName());
              }
            }
          });
    }
    assertEquals(Set.of(), missing);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
