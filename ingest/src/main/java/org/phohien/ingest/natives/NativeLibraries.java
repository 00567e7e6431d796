package org.phohien.ingest.natives;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.phohien.core.model.Checksum;
import org.phohien.core.problem.ArchiveException.Unavailable;

/**
 * Leptonica and Tesseract, unpacked from their artifacts. They stay loaded until the process ends;
 * threads may share this.
 *
 * @param leptonica image operations and decoders, loaded
 * @param tesseract the file of the recognition engine's library, which Tess4J loads
 */
public record NativeLibraries(NativeLibrary leptonica, Path tesseract) {

  private static final String LEPTONICA = "org/bytedeco/leptonica/%s/libleptonica.so.6";
  private static final String TESSERACT = "org/bytedeco/tesseract/%s/libtesseract.so.5.5";

  /**
   * Unpacks the libraries where they are not yet and loads them. Two processes may do so at once.
   *
   * @param folder where they lie; the folder's name inside carries their checksum, so that another
   *     version never overwrites one in use
   * @throws Unavailable when this machine has no such library, or it does not load
   */
  public static NativeLibraries load(Path folder) {
    List<Bundled> bundled = List.of(bundled(LEPTONICA), bundled(TESSERACT));
    try {
      Path home = folder.resolve(version(bundled));
      Files.createDirectories(home);
      for (Bundled library : bundled) {
        unpack(library, home);
      }
      // leptonica first: Tesseract then finds it by its name among the loaded ones
      NativeLibrary leptonica = open(home.resolve(bundled.get(0).name()));
      Path tesseract = home.resolve(bundled.get(1).name());
      open(
          tesseract); // for ever: JNA unloads what it has loaded when nothing points to it any more
      return new NativeLibraries(leptonica, tesseract);
    } catch (IOException | IllegalArgumentException e) {
      throw new Unavailable("ocr-natives", "can't be unpacked or loaded in " + folder, e);
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // a file on its way to disk
  private record Bundled(String name, byte[] bytes) {}

  private static Bundled bundled(String pattern) {
    String resource = pattern.formatted(platform());
    try (InputStream in = NativeLibraries.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new Unavailable("ocr-natives", "nothing is bundled for " + platform(), null);
      }
      return new Bundled(resource.substring(resource.lastIndexOf('/') + 1), in.readAllBytes());
    } catch (IOException e) {
      throw new Unavailable("ocr-natives", "can't be read: " + resource, e);
    }
  }

  private static String platform() {
    String machine =
        switch (System.getProperty("os.arch")) {
          case "amd64" -> "x86_64";
          case "aarch64" -> "arm64";
          case String other -> other;
        };
    return System.getProperty("os.name").toLowerCase(Locale.ROOT) + "-" + machine;
  }

  private static String version(List<Bundled> bundled) {
    var digest = Checksum.digest();
    bundled.forEach(b -> digest.update(b.bytes()));
    return "ocr-" + Checksum.ofDigest(digest.digest()).brief();
  }

  private static void unpack(Bundled library, Path home) throws IOException {
    Path file = home.resolve(library.name());
    if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), library.bytes())) {
      return;
    }
    Path fresh = Files.createTempFile(home, library.name(), ".tmp");
    Files.write(fresh, library.bytes());
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @SuppressWarnings("restricted") // loading a library of our own is what this class is for
  private static NativeLibrary open(Path file) {
    return new NativeLibrary(SymbolLookup.libraryLookup(file, Arena.global()));
  }
}
