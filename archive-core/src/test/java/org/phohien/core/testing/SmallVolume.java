package org.phohien.core.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A disk of a few megabytes, mounted for one test; the test is skipped where this user may not
 * mount one.
 *
 * @param folder where it is mounted
 */
public record SmallVolume(Path folder) implements AutoCloseable {

  private static final int PIECE = 1 << 12;

  /**
   * Mounts one.
   *
   * @param in an existing folder, which gets it as {@code volume}
   */
  public static SmallVolume mount(Path in, int megabytes) throws IOException {
    Path folder = Files.createDirectory(in.resolve("volume"));
    String size = "size=" + megabytes + "m";
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", size, "tmpfs", folder.toString()),
        "needs the right to mount a small volume");
    return new SmallVolume(folder);
  }

  /** Lets nothing be written any more. */
  public void turnReadOnly() throws IOException {
    assumeTrue(
        run("mount", "-o", "remount,ro", folder.toString()), "needs the right to mount it again");
  }

  /**
   * Takes all room but a little.
   *
   * @param left bytes that stay free
   * @return the file to delete when there is to be room again
   */
  public Path fill(long left) throws IOException {
    Path ballast = folder.resolve("ballast");
    byte[] piece = new byte[PIECE];
    try (OutputStream out = Files.newOutputStream(ballast)) {
      for (long room = Files.getFileStore(folder).getUsableSpace() - left;
          room >= PIECE;
          room -= PIECE) {
        out.write(piece);
      }
    }
    return ballast;
  }

  @Override
  public void close() throws IOException {
    run("umount", "--lazy", folder.toString());
  }

  private static boolean run(String... command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      return process.waitFor() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
