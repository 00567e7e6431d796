package org.phohien.ingest.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Data as a script: {@code kit.NAME("KEY", JSON);}. */
final class KitScript {

  private KitScript() {}

  /** Line ends that JSON allows in a text and older scripts do not are escaped. */
  static void write(Path file, String name, String key, String json) throws IOException {
    String script =
        "kit."
            + name
            + "(\""
            + key
            + "\","
            + json.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
            + ");\n";
    Files.write(file, script.getBytes(UTF_8));
  }
}
