package org.phohien.core.cli.keeper;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.phohien.core.problem.ArchiveException.Unavailable;

/**
 * Says who has a data folder: the file {@code run/lock}, locked for as long as someone has it, with
 * the process on its first line and, once it serves, the server's address on the second. The system
 * lets go of the lock when the process ends, however it ends.
 */
final class FolderLock implements AutoCloseable {

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the folder.
   *
   * @throws Unavailable when someone else has it
   */
  static FolderLock take(Path run) throws IOException {
    Files.createDirectories(run);
    FileChannel channel =
        FileChannel.open(file(run), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!locked(channel)) {
      channel.close();
      throw new Unavailable(
          "in-use",
          run.getParent() + " is in use by process " + note(run).process() + " of the archive",
          null,
          String.valueOf(run.getParent()),
          note(run).process());
    }
    channel.truncate(0);
    write(channel, ProcessHandle.current().pid() + "\n");
    return new FolderLock(channel);
  }

  /** Notes where readers are answered. */
  void serves(URI address) throws IOException {
    write(channel, address + "\n");
  }

  /** Who has the folder now, or empty. */
  static Optional<Holder> holder(Path run) {
    if (!Files.exists(file(run))) {
      return Optional.empty();
    }
    try (FileChannel channel = FileChannel.open(file(run), StandardOpenOption.WRITE)) {
      return locked(channel) ? Optional.empty() : Optional.of(note(run));
    } catch (IOException e) {
      throw new Unavailable("keeper", file(run) + ": " + e.getMessage(), e);
    }
  }

  @SuppressWarnings("resource") // goes with the channel
  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false; // this very process has it
    }
  }

  private static Holder note(Path run) throws IOException {
    List<String> lines = Files.readAllLines(file(run), UTF_8);
    return new Holder(
        lines.isEmpty() ? "?" : lines.getFirst(),
        lines.size() < 2 ? Optional.empty() : Optional.of(URI.create(lines.get(1))));
  }

  private static void write(FileChannel channel, String line) throws IOException {
    channel.write(ByteBuffer.wrap(line.getBytes(UTF_8)));
  }

  private static Path file(Path run) {
    return run.resolve("lock");
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
