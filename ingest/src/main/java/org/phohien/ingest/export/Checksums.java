package org.phohien.ingest.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.phohien.ingest.record.Sha256;

/**
 * SHA-256 of files, in the form that {@code sha256sum -c} reads: two columns, paths with slashes,
 * UTF-8.
 *
 * @param byPath hexadecimal, by the path below the folder they are of
 */
public record Checksums(Map<String, String> byPath) {

  /** The usual name of the file. */
  public static final String FILE = "SHA256SUMS";

  private static final int HEX = 64;
  private static final int BUFFER = 1 << 16;

  public Checksums {
    byPath = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byPath));
  }

  /** Of one file. */
  public static String of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      java.security.MessageDigest digest = Sha256.digest();
      byte[] buffer = new byte[BUFFER];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
      return HexFormat.of().formatHex(digest.digest());
    }
  }

  /** Of all files below a folder, in the order of their paths, but for those named. */
  public static Checksums ofFolder(Path folder, List<String> without) throws IOException {
    Map<String, String> sums = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> all =
          files.filter(Files::isRegularFile).sorted(Comparator.comparing(Path::toString)).toList();
      for (Path file : all) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        if (!without.contains(path)) {
          sums.put(path, of(file));
        }
      }
    }
    return new Checksums(sums);
  }

  /** Reads a file of them; lines that are none are left out. */
  public static Checksums read(byte[] file) {
    Map<String, String> sums = new LinkedHashMap<>();
    new String(file, UTF_8)
        .lines()
        .filter(line -> line.length() > HEX + 2 && line.charAt(HEX) == ' ')
        .forEach(line -> sums.put(line.substring(HEX + 2), line.substring(0, HEX)));
    return new Checksums(sums);
  }

  /** The file. */
  public byte[] write() {
    return byPath.entrySet().stream()
        .map(e -> e.getValue() + "  " + e.getKey() + "\n")
        .collect(Collectors.joining())
        .getBytes(UTF_8);
  }

  /** The paths below a folder whose files are missing or other than these say. */
  public List<String> wrongIn(Path folder) throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, String> sum : byPath.entrySet()) {
      Path file = folder.resolve(sum.getKey()).normalize();
      boolean right =
          file.startsWith(folder) && Files.isRegularFile(file) && of(file).equals(sum.getValue());
      if (!right) {
        wrong.add(sum.getKey());
      }
    }
    return List.copyOf(wrong);
  }
}
