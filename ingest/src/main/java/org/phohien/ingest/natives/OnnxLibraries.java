package org.phohien.ingest.natives;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.phohien.core.problem.ArchiveException.Unavailable;

/**
 * ONNX Runtime's libraries, unpacked once. By itself it unpacks them anew for each process into the
 * folder for temporary files, and leaves them there when the process is killed.
 */
public final class OnnxLibraries {

  /** Where ONNX Runtime looks for its libraries before it unpacks them; it documents the name. */
  private static final String PLACE = "onnxruntime.native.path";

  private static final List<String> NAMES = List.of("libonnxruntime.so", "libonnxruntime4j_jni.so");

  private OnnxLibraries() {}

  /**
   * Unpacks the libraries where they are not yet and tells ONNX Runtime, if it has not been told
   * another place. Two processes may do so at once.
   *
   * @param folder where native libraries lie, e.g. {@code run/natives}
   * @throws Unavailable when this machine has no such library, or it can't be written
   */
  public static void prepare(Path folder) {
    if (System.getProperty(PLACE) == null) {
      System.setProperty(PLACE, unpack(folder).toString());
    }
  }

  static Path unpack(Path folder) {
    Path home = folder.resolve("onnxruntime").toAbsolutePath();
    try {
      Files.createDirectories(home);
      for (String name : NAMES) {
        if (!isWhole(home.resolve(name), name)) {
          unpack(home, name);
        }
      }
      return home;
    } catch (IOException e) {
      throw new Unavailable("onnxruntime", "can't be unpacked in " + folder, e);
    }
  }

  private static boolean isWhole(Path file, String name) throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    try (InputStream kept = new BufferedInputStream(Files.newInputStream(file));
        InputStream bundled = bundled(name)) {
      byte[] expected = new byte[1 << 16];
      byte[] found = new byte[1 << 16];
      int length;
      do {
        length = bundled.readNBytes(expected, 0, expected.length);
        int there = kept.readNBytes(found, 0, found.length);
        if (!Arrays.equals(expected, 0, length, found, 0, there)) {
          return false;
        }
      } while (length > 0);
      return true;
    }
  }

  /** One in use stays as it is: the new file takes its name, not its place. */
  private static void unpack(Path home, String name) throws IOException {
    Path fresh = Files.createTempFile(home, name, ".tmp");
    try (InputStream bundled = bundled(name)) {
      Files.copy(bundled, fresh, StandardCopyOption.REPLACE_EXISTING);
    }
    Files.move(
        fresh,
        home.resolve(name),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  private static InputStream bundled(String name) {
    String resource = "ai/onnxruntime/native/" + platform() + "/" + name;
    InputStream in = OnnxLibraries.class.getClassLoader().getResourceAsStream(resource);
    if (in == null) {
      throw new Unavailable("onnxruntime", "nothing is bundled for " + platform(), null);
    }
    return in;
  }

  private static String platform() {
    String machine = System.getProperty("os.arch");
    return System.getProperty("os.name").toLowerCase(Locale.ROOT)
        + "-"
        + (machine.equals("amd64") ? "x64" : machine);
  }
}
