package org.phohien.core.search.lucene;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.phohien.core.problem.ArchiveException;

/**
 * The folder of an installation's indexes, held by one process.
 *
 * <p>It holds one folder an index, {@code pages-1}, {@code pages-2}, …, and a file {@code current}
 * with the name of the one in use. Changing that file, in one move, is all that putting a rebuilt
 * index in place takes; what the file does not name is a leftover.
 */
final class IndexFolder implements AutoCloseable {

  private static final Pattern NAME = Pattern.compile("pages-(\\d{1,9})");

  private final Path folder;
  private final FileChannel lock;

  private IndexFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Takes the folder.
   *
   * @param folder is made if it is not there
   * @param lock a file that is locked until this is closed
   * @throws ArchiveException.Unavailable when another process has it
   */
  static IndexFolder take(Path folder, Path lock) throws IOException {
    Files.createDirectories(folder);
    return new IndexFolder(folder, locked(lock));
  }

  /** The folder of the index in use, whether it is there or not. */
  Path current() throws IOException {
    return folder.resolve(currentName());
  }

  private String currentName() throws IOException {
    try {
      String name = Files.readString(folder.resolve("current")).strip();
      return NAME.matcher(name).matches() ? name : "pages-1";
    } catch (NoSuchFileException e) {
      return "pages-1";
    }
  }

  /** Makes an index the one in use: after a crash it is either this one or the one before. */
  void makeCurrent(Path index) throws IOException {
    Path written = folder.resolve("current.new");
    try (FileChannel out =
        FileChannel.open(
            written,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer name =
          ByteBuffer.wrap((index.getFileName() + "\n").getBytes(StandardCharsets.UTF_8));
      while (name.hasRemaining()) {
        out.write(name);
      }
      out.force(true);
    }
    Files.move(
        written,
        folder.resolve("current"),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** Where an index beside another one goes. */
  Path beside(Path index) {
    Matcher name = NAME.matcher(String.valueOf(index.getFileName()));
    int number = name.matches() ? Integer.parseInt(name.group(1)) : 0;
    return folder.resolve("pages-" + (number + 1));
  }

  /** Deletes all indexes but one. */
  void keepOnly(Path index) throws IOException {
    List<Path> leftovers;
    try (Stream<Path> children = Files.list(folder)) {
      leftovers =
          children
              .filter(p -> NAME.matcher(p.getFileName().toString()).matches())
              .filter(p -> !p.equals(index))
              .toList();
    }
    for (Path leftover : leftovers) {
      try (Stream<Path> files = Files.walk(leftover)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  @Override
  public String toString() {
    return folder.toString();
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException _) {
      // The lock goes with the process.
    }
  }

  private static FileChannel locked(Path lock) throws IOException {
    Path parent = lock.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    FileChannel channel =
        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException _) {
      // Held by this very process: the same answer.
    }
    channel.close();
    throw new ArchiveException.Unavailable("index", "another process has it open", null);
  }
}
