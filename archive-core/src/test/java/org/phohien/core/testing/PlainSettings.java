package org.phohien.core.testing;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.phohien.core.network.Networks;
import org.phohien.core.settings.Settings;

/** Settings of an installation of which nothing but its folder and port matters. */
public final class PlainSettings {

  private PlainSettings() {}

  /** In a folder, at the usual port. */
  public static Settings in(Path data) {
    return in(data, 8080);
  }

  /**
   * In a folder.
   *
   * @param port of the address readers are told; 0 where any will do
   */
  public static Settings in(Path data, int port) {
    return new Settings(
        data,
        "127.0.0.1",
        Math.max(1, port),
        URI.create("http://localhost:" + port),
        "Thư viện",
        "a@example.org",
        "example.org",
        List.of(),
        Optional.empty(),
        1,
        Settings.UPLOAD_MEBIBYTES,
        Networks.NONE,
        OptionalInt.empty());
  }
}
