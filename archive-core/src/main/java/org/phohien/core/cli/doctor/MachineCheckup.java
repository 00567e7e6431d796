package org.phohien.core.cli.doctor;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.phohien.core.cli.keeper.Holder;
import org.phohien.core.cli.keeper.Keeper;
import org.phohien.core.cli.keeper.ServerPort;
import org.phohien.core.image.Codec;
import org.phohien.core.settings.Settings;

/** Looks at the machine: Java, memory, disk, permissions, port, clock, image codec. */
public final class MachineCheckup implements Checkup {

  private static final long LEAST_DISK = 5L << 30;
  private static final long SOME_DISK = 50L << 30;
  private static final long LEAST_MEMORY = 2L << 30;

  /** The day this program was made: a clock before it is wrong. */
  private static final Instant MADE = Instant.parse("2026-11-01T00:00:00Z");

  @Override
  public List<Finding> examine(Settings settings) {
    List<Finding> found = new ArrayList<>();
    found.add(java());
    found.add(memory());
    found.add(disk(settings.data()));
    found.add(permissions(settings.data()));
    found.add(port(settings));
    found.add(clock(settings.data()));
    found.add(codec(settings.run()));
    return found;
  }

  private static Finding java() {
    int version = Runtime.version().feature();
    return version >= 25
        ? Finding.good("java", Runtime.version(), System.getProperty("java.home"))
        : Finding.bad("java-old", version);
  }

  private static Finding memory() {
    long bytes =
        java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                instanceof com.sun.management.OperatingSystemMXBean system
            ? system.getTotalMemorySize()
            : 0;
    int cores = Runtime.getRuntime().availableProcessors();
    return bytes >= LEAST_MEMORY
        ? Finding.good("memory", gib(bytes), cores)
        : Finding.note("memory-little", gib(bytes), cores);
  }

  private static Finding disk(Path data) {
    try {
      FileStore store = Files.getFileStore(data);
      long free = store.getUsableSpace();
      if (free < LEAST_DISK) {
        return Finding.bad("disk-full", gib(free), data);
      }
      return free < SOME_DISK
          ? Finding.note("disk-little", gib(free), data)
          : Finding.good("disk", gib(free), data);
    } catch (IOException e) {
      return Finding.bad("permissions-bad", data, String.valueOf(e.getMessage()));
    }
  }

  private static Finding permissions(Path data) {
    try {
      Path probe = Files.createTempFile(data, ".doctor", ".tmp");
      Files.writeString(probe, "x");
      Files.delete(probe);
      return Finding.good("permissions", data);
    } catch (IOException e) {
      return Finding.bad("permissions-bad", data, String.valueOf(e.getMessage()));
    }
  }

  private static Finding port(Settings settings) {
    Optional<URI> server = Keeper.holder(settings).flatMap(Holder::server);
    if (server.isPresent()) {
      return Finding.good("port-ours", server.get());
    }
    return ServerPort.refusal(settings)
        .map(why -> Finding.bad("port-taken", settings.address(), settings.port(), why))
        .orElseGet(() -> Finding.good("port", settings.address(), settings.port()));
  }

  /** The change log needs a clock that goes forward: files of ours may not come from its future. */
  private static Finding clock(Path data) {
    Instant now = Instant.now();
    if (now.isBefore(MADE)) {
      return Finding.bad("clock-behind", now.truncatedTo(ChronoUnit.SECONDS));
    }
    try {
      Instant written = Files.getLastModifiedTime(data).toInstant();
      return written.isAfter(now.plus(1, ChronoUnit.MINUTES))
          ? Finding.bad("clock-behind", now.truncatedTo(ChronoUnit.SECONDS))
          : Finding.good("clock", now.truncatedTo(ChronoUnit.SECONDS));
    } catch (IOException e) {
      return Finding.bad("permissions-bad", data, String.valueOf(e.getMessage()));
    }
  }

  private static Finding codec(Path run) {
    try (Codec codec = Codec.open(run)) {
      return Finding.good("codec", codec.describe());
    }
  }

  private static String gib(long bytes) {
    return String.format(java.util.Locale.ROOT, "%.1f", bytes / (double) (1L << 30));
  }
}
