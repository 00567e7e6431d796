package org.phohien.core.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.phohien.core.problem.ArchiveException;

/** The programs of PostgreSQL, unpacked once into a folder that names their version. */
final class PostgresBinaries {

  /** The version the archive ships; a new one unpacks beside the old one. */
  static final String VERSION = "18.6";

  private static final Set<PosixFilePermission> PROGRAM =
      PosixFilePermissions.fromString("rwxr-xr-x");
  private static final Set<PosixFilePermission> DATA = PosixFilePermissions.fromString("rw-r--r--");
  private static final int EXECUTABLE = 0111;

  private final Path folder;

  private PostgresBinaries(Path folder) {
    this.folder = folder;
  }

  /** Unpacks into {@code parent/bin-VERSION} unless that was done before. */
  static PostgresBinaries in(Path parent) {
    Path folder = parent.resolve("bin-" + VERSION);
    try {
      if (!Files.exists(folder)) {
        unpack(parent, folder);
      }
    } catch (IOException e) {
      throw new ArchiveException.Unavailable("database", "can't unpack PostgreSQL: " + e, e);
    }
    return new PostgresBinaries(folder);
  }

  /** The path of a program: {@code initdb}, {@code pg_ctl} or {@code postgres}. */
  String program(String name) {
    return folder.resolve("bin").resolve(name).toString();
  }

  private static void unpack(Path parent, Path folder) throws IOException {
    Files.createDirectories(parent);
    // unpacked aside and renamed, so that a crash leaves no half of it behind
    Path aside = Files.createTempDirectory(parent, "unpacking-");
    try (InputStream packed = packed();
        TarArchiveInputStream tar =
            new TarArchiveInputStream(
                new XZCompressorInputStream(new BufferedInputStream(packed, 1 << 16)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        write(entry, tar, aside);
      }
      Files.setPosixFilePermissions(aside, PROGRAM);
      Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      delete(aside);
    }
  }

  private static InputStream packed() {
    String arch = System.getProperty("os.arch", "").equals("aarch64") ? "arm_64" : "x86_64";
    String name = "/postgres-linux-" + arch + ".txz";
    InputStream packed = PostgresBinaries.class.getResourceAsStream(name);
    if (packed == null) {
      throw new ArchiveException.Unavailable(
          "database",
          "no PostgreSQL for this machine (" + name + "); name a server in the settings",
          null);
    }
    return packed;
  }

  private static void write(TarArchiveEntry entry, InputStream content, Path root)
      throws IOException {
    Path target = root.resolve(entry.getName()).normalize();
    if (!target.startsWith(root)) {
      throw new IOException("a path out of the folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      Files.setPosixFilePermissions(target, PROGRAM);
    } else if (entry.isSymbolicLink()) {
      Files.createDirectories(target.getParent());
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else if (!entry.getName().endsWith(".a")) {
      Files.createDirectories(target.getParent());
      Files.copy(content, target);
      Files.setPosixFilePermissions(target, (entry.getMode() & EXECUTABLE) == 0 ? DATA : PROGRAM);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
