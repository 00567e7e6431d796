package org.phohien.core.vault.ocfl;

import io.ocfl.api.DigestAlgorithmRegistry;
import io.ocfl.api.OcflObjectUpdater;
import io.ocfl.api.OcflOption;
import io.ocfl.api.io.FixityCheckInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.phohien.core.model.Checksum;
import org.phohien.core.vault.FileChange;
import org.phohien.core.vault.Version;

/** Puts the changes of one version into its staging folder. */
final class Changes {

  private final Optional<Version> before;
  private final OcflObjectUpdater updater;

  Changes(Optional<Version> before, OcflObjectUpdater updater) {
    this.before = before;
    this.updater = updater;
  }

  void stage(FileChange change) {
    switch (change) {
      case FileChange.FromBytes(String path, byte[] bytes) ->
          updater.writeFile(new ByteArrayInputStream(bytes), path, OcflOption.OVERWRITE);
      case FileChange.FromFile(String path, Path source, Checksum expected) ->
          copy(path, source, expected);
      case FileChange.Remove(String path) -> {
        if (before.isPresent() && before.get().files().containsKey(path)) {
          updater.removeFile(path);
        }
      }
    }
  }

  /** One pass over the source gives both the copy and its checksum. */
  private void copy(String path, Path source, Checksum expected) {
    try (InputStream in =
        new FixityCheckInputStream(
            Files.newInputStream(source), DigestAlgorithmRegistry.sha512, expected.hex())) {
      updater.writeFile(in, path, OcflOption.OVERWRITE);
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + source + ": " + e.getMessage(), e);
    }
  }
}
