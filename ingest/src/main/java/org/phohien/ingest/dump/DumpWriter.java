package org.phohien.ingest.dump;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.phohien.core.Archive;
import org.phohien.core.catalog.HarvestSet;
import org.phohien.core.dump.Dump;
import org.phohien.core.dump.Dump.DumpFile;
import org.phohien.core.dump.Dumps;
import org.phohien.ingest.export.Checksums;
import org.phohien.ingest.export.Selected;

/** Writes the files of one set beside those of its dump before, and then puts them in its place. */
final class DumpWriter {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final Archive archive;
  private final Dumps dumps;
  private final InstantSource clock;

  DumpWriter(Archive archive, Dumps dumps, InstantSource clock) {
    this.archive = archive;
    this.dumps = dumps;
    this.clock = clock;
  }

  /** Makes the dump of a set, unless the one that is there has all there is. */
  void write(HarvestSet set) throws IOException {
    Instant settled = archive.catalog().settled();
    Optional<String> spec = Optional.of(set.spec()).filter(s -> !s.equals(Dump.WHOLE));
    Selected items = new Selected(archive.catalog(), spec, Optional.of(settled));
    Optional<Dump> before = dumps.find(set.spec());
    Path folder = dumps.of(set.spec());
    if (before.isPresent()
        && !items.changedSince(before.get().settled())
        && isWhole(folder, before.get())) {
      manifest(folder, renewed(before.get(), settled));
      return;
    }
    Files.createDirectories(folder);
    String name = folder.getFileName() + "-" + STAMP.format(clock.instant());
    Files.createDirectories(folder);
    clean(folder, before.stream().flatMap(d -> d.files().stream()).toList());
    Dump dump;
    try (DumpParts parts = DumpParts.create(archive, folder, name)) {
      items.each(parts::take);
      parts.finish();
      dump =
          new Dump(
              set.spec(),
              set.name(),
              clock.instant(),
              settled,
              parts.records(),
              parts.tooLong(),
              files(folder, parts.names()));
    }
    Map<String, String> sums = new LinkedHashMap<>();
    dump.files().forEach(f -> sums.put(f.name(), f.sha256()));
    replace(folder.resolve(Checksums.FILE), new Checksums(sums).write());
    manifest(folder, dump);
    clean(folder, dump.files());
  }

  /** Nothing has changed, so what is there holds good up to now. */
  private Dump renewed(Dump before, Instant settled) {
    return new Dump(
        before.set(),
        before.name(),
        clock.instant(),
        settled,
        before.records(),
        before.tooLong(),
        before.files());
  }

  private static boolean isWhole(Path folder, Dump dump) throws IOException {
    for (DumpFile file : dump.files()) {
      Path there = folder.resolve(file.name());
      if (!Files.isRegularFile(there) || Files.size(there) != file.bytes()) {
        return false;
      }
    }
    return true;
  }

  private static List<DumpFile> files(Path folder, List<String> names) throws IOException {
    java.util.ArrayList<DumpFile> files = new java.util.ArrayList<>();
    for (String name : names) {
      Path file = folder.resolve(name);
      files.add(new DumpFile(name, Files.size(file), Checksums.of(file)));
    }
    return files;
  }

  private static void manifest(Path folder, Dump dump) throws IOException {
    replace(folder.resolve(Dumps.MANIFEST), dump.write());
  }

  /** Readers see the file before or this one, never a half. */
  private static void replace(Path file, byte[] bytes) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.writeString(part, new String(bytes, UTF_8));
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Removes what neither the manifest nor these names: dumps of before, and halves of a crash. */
  private static void clean(Path folder, List<DumpFile> keep) throws IOException {
    Set<String> names = keep.stream().map(DumpFile::name).collect(Collectors.toSet());
    names.add(Dumps.MANIFEST);
    names.add(Checksums.FILE);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (!names.contains(file.getFileName().toString())) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
