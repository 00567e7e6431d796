package org.phohien.core.vault.ocfl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phohien.core.model.ItemId;

/**
 * Where versions are made and writers of one item wait for each other.
 *
 * <p>Each process has a folder of its own and holds a lock on the file beside it; the system lets
 * go of the lock when the process ends, however it ends, so the next one knows which folders are
 * left over. The same holds for the lock of an item: a killed writer blocks nobody, a paused one
 * still holds it.
 */
final class WorkFolder implements AutoCloseable {

  private static final int STRIPES = 64;
  private static final String LOCK = ".lock";

  private final Path folder;
  private final Path staging;
  private final @Nullable FileChannel mine; // none where nothing can be written
  // a file's lock is the process's: threads of one process need locks of their own
  private final List<ReentrantLock> threads =
      IntStream.range(0, STRIPES).mapToObj(_ -> new ReentrantLock()).toList();

  private WorkFolder(Path folder, Path staging, @Nullable FileChannel mine) {
    this.folder = folder;
    this.staging = staging;
    this.mine = mine;
  }

  /** A folder for this process; what dead ones left is removed. */
  static WorkFolder open(Path folder) {
    try {
      Files.createDirectories(folder.resolve("items"));
      sweep(folder);
      String name = "process-" + UUID.randomUUID();
      FileChannel mine = channel(folder.resolve(name + LOCK));
      if (mine.tryLock() == null) {
        throw new IOException("a fresh lock is taken: " + name);
      }
      return new WorkFolder(folder, Files.createDirectory(folder.resolve(name)), mine);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For a vault that can only be read; whoever wants to write is refused. */
  static WorkFolder readOnly(Path folder) {
    try {
      return new WorkFolder(folder, Files.createTempDirectory("vault-"), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isReadOnly() {
    return mine == null;
  }

  private static void sweep(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      for (Path lock : all.filter(p -> p.toString().endsWith(LOCK)).toList()) {
        if (dead(lock)) {
          String name = lock.getFileName().toString();
          delete(folder.resolve(name.substring(0, name.length() - LOCK.length())));
          Files.deleteIfExists(lock);
        }
      }
    }
  }

  private static boolean dead(Path lock) throws IOException {
    try (FileChannel channel = channel(lock);
        FileLock held = channel.tryLock()) {
      return held != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static FileChannel channel(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  /** For ocfl-java's versions in the making. */
  Path staging() {
    return staging;
  }

  /** Waits until nobody else, in any process, writes the item. */
  Lock lock(ItemId item) {
    if (isReadOnly()) {
      throw new UncheckedIOException(new IOException("the volume is read-only: " + folder));
    }
    int stripe = Math.floorMod(item.hashCode(), STRIPES);
    ReentrantLock thread = threads.get(stripe);
    thread.lock();
    try {
      FileChannel channel = channel(folder.resolve("items").resolve(stripe + LOCK));
      try {
        // held already further up in this thread: one lock for both
        FileLock lock = thread.getHoldCount() > 1 ? null : channel.lock();
        return new Lock(thread, channel, lock != null);
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
    } catch (IOException e) {
      thread.unlock();
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      thread.unlock();
      throw e;
    }
  }

  /** Held until closed. */
  record Lock(ReentrantLock thread, FileChannel channel, boolean outer) implements AutoCloseable {

    @Override
    public void close() {
      try {
        channel.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } finally {
        thread.unlock();
      }
    }
  }

  /** Removes a folder in one step as others see it. */
  void discard(Path path) throws IOException {
    Path aside = staging.resolve("discarded-" + UUID.randomUUID());
    Files.move(path, aside);
    delete(aside);
  }

  private static void delete(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }

  @Override
  public void close() {
    try {
      delete(staging);
      if (mine != null) {
        Files.deleteIfExists(folder.resolve(staging.getFileName() + LOCK));
        mine.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
