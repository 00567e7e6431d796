package org.phohien.core.search.lucene;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phohien.core.model.ItemId;
import org.phohien.core.problem.ArchiveException;
import org.phohien.core.search.IndexedItem;
import org.phohien.core.search.PageIndex;
import org.phohien.core.search.PageSearch;
import org.phohien.core.search.SearchEngine;
import org.phohien.core.settings.Settings;

/**
 * The Lucene index of an installation: the folder, the index in use and the one being built.
 *
 * <p>The folder holds one folder an index, {@code pages-1}, {@code pages-2}, …, and a file {@code
 * current} with the name of the one in use. Changing that file, in one move, is all that putting a
 * rebuilt index in place takes; what the file does not name is a leftover and deleted on opening.
 */
public final class LuceneEngine implements SearchEngine {

  private static final Pattern NAME = Pattern.compile("pages-(\\d{1,9})");

  private final Path folder;
  private final FileChannel lock;
  private final Found found;
  private final ReadWriteLock use = new ReentrantReadWriteLock();
  private final AtomicBoolean rebuilding = new AtomicBoolean();
  private final PageIndex index = new Index();
  private final PageSearch search = new LuceneSearch(this::ask);
  private Path currentFolder;
  private LuceneIndex current;

  /** Opens the index of an installation, see {@link #open(Path, Path)}. */
  public static LuceneEngine open(Settings settings) {
    return open(settings.index(), settings.run().resolve("index.lock"));
  }

  /**
   * Opens the index in a folder.
   *
   * @param folder is made if it is not there
   * @param lock a file that is locked while the index is open
   * @throws ArchiveException.Unavailable when another process has it open or the disk fails
   */
  public static LuceneEngine open(Path folder, Path lock) {
    FileChannel locked = null;
    try {
      Files.createDirectories(folder);
      locked = locked(lock);
      return new LuceneEngine(folder, locked);
    } catch (IOException e) {
      unlock(locked);
      throw new ArchiveException.Unavailable("index", "can't open " + folder, e);
    } catch (ArchiveException e) {
      unlock(locked);
      throw e;
    }
  }

  private LuceneEngine(Path folder, FileChannel lock) throws IOException {
    this.folder = folder;
    this.lock = lock;
    Path named = folder.resolve(readCurrent(folder));
    clean(folder, named);
    boolean there = Files.isDirectory(named);
    switch (LuceneIndex.open(named)) {
      case LuceneIndex.Opening.Ready(LuceneIndex ready) -> {
        this.current = ready;
        this.currentFolder = named;
        this.found = there ? new Found.Whole(ready.position()) : new Found.Nothing();
      }
      case LuceneIndex.Opening.MustRebuild(String why) -> {
        this.currentFolder = next(named);
        this.current = begin(currentFolder);
        this.found = new Found.Unusable(why);
      }
    }
    writeCurrent(folder, currentFolder);
    if (found instanceof Found.Unusable) {
      clean(folder, currentFolder);
    }
  }

  @Override
  public PageIndex index() {
    return index;
  }

  @Override
  public PageSearch search() {
    return search;
  }

  @Override
  public Found found() {
    return found;
  }

  @Override
  public Rebuilding rebuild() {
    if (!rebuilding.compareAndSet(false, true)) {
      throw new ArchiveException.Conflict("the index is being built anew already");
    }
    try {
      return new Beside();
    } catch (RuntimeException e) {
      rebuilding.set(false);
      throw e;
    }
  }

  /**
   * Reads every file of the index and compares its checksums.
   *
   * @throws ArchiveException.Corrupt when one differs
   */
  public void verify() {
    read(index -> {
      index.verify();
      return true;
    });
  }

  @Override
  public void close() {
    use.writeLock().lock();
    try {
      current.close();
    } finally {
      use.writeLock().unlock();
      unlock(lock);
    }
  }

  private interface Use<T> {
    T of(LuceneIndex index);
  }

  private <T> T read(Use<T> what) {
    use.readLock().lock();
    try {
      return what.of(current);
    } finally {
      use.readLock().unlock();
    }
  }

  private <T> T ask(Searchers.Question<T> question) {
    return read(index -> index.ask(question));
  }

  /** What is written goes to the index in use, whichever it is by then. */
  private final class Index implements PageIndex {

    @Override
    public long position() {
      mend();
      return read(LuceneIndex::position);
    }

    @Override
    public void put(IndexedItem item) {
      write(index -> index.put(item));
    }

    @Override
    public void remove(ItemId item) {
      write(index -> index.remove(item));
    }

    @Override
    public void refresh() {
      write(LuceneIndex::refresh);
    }

    @Override
    public void commit(long change) {
      write(index -> index.commit(change));
    }

    @Override
    public void clear() {
      write(LuceneIndex::clear);
    }

    /** The engine is closed as a whole. */
    @Override
    public void close() {}

    private void write(Consumer<LuceneIndex> what) {
      read(index -> {
        what.accept(index);
        return true;
      });
    }
  }

  /** After a full disk Lucene gives its writer up; the last commit is still good. */
  private void mend() {
    if (!read(LuceneIndex::isBroken)) {
      return;
    }
    use.writeLock().lock();
    try {
      current.close();
      current = begin(currentFolder);
    } finally {
      use.writeLock().unlock();
    }
  }

  private static LuceneIndex begin(Path folder) {
    return switch (LuceneIndex.open(folder)) {
      case LuceneIndex.Opening.Ready(LuceneIndex ready) -> ready;
      case LuceneIndex.Opening.MustRebuild(String why) ->
          throw new ArchiveException.Corrupt(String.valueOf(folder.getFileName()), why, null);
    };
  }

  private final class Beside implements Rebuilding {

    private final Path at = next(currentFolder);
    private final LuceneIndex built;
    private boolean finished;

    Beside() {
      this.built = begin(at);
    }

    @Override
    public PageIndex index() {
      return built;
    }

    @Override
    public void finish() {
      built.refresh();
      use.writeLock().lock();
      try {
        writeCurrent(folder, at);
        LuceneIndex before = current;
        current = built;
        currentFolder = at;
        finished = true;
        before.close();
        clean(folder, at);
      } catch (IOException e) {
        throw new ArchiveException.Unavailable("index", "can't put " + at + " in place", e);
      } finally {
        use.writeLock().unlock();
      }
    }

    @Override
    public void close() {
      if (!finished) {
        built.close();
        cleanQuietly(folder, currentFolder);
      }
      rebuilding.set(false);
    }
  }

  private static String readCurrent(Path folder) throws IOException {
    try {
      String name = Files.readString(folder.resolve("current")).strip();
      return NAME.matcher(name).matches() ? name : "pages-1";
    } catch (NoSuchFileException e) {
      return "pages-1";
    }
  }

  private static void writeCurrent(Path folder, Path index) throws IOException {
    Path written = folder.resolve("current.new");
    try (FileChannel out =
        FileChannel.open(
            written,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      byte[] name = (index.getFileName() + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
      out.write(java.nio.ByteBuffer.wrap(name));
      out.force(true);
    }
    Files.move(
        written,
        folder.resolve("current"),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  private static Path next(Path index) {
    java.util.regex.Matcher name = NAME.matcher(String.valueOf(index.getFileName()));
    int number = name.matches() ? Integer.parseInt(name.group(1)) : 0;
    return index.resolveSibling("pages-" + (number + 1));
  }

  private static void cleanQuietly(Path folder, Path keep) {
    try {
      clean(folder, keep);
    } catch (IOException _) {
      // Deleted on the next opening.
    }
  }

  private static void clean(Path folder, Path keep) throws IOException {
    List<Path> leftovers;
    try (Stream<Path> children = Files.list(folder)) {
      leftovers =
          children
              .filter(p -> NAME.matcher(p.getFileName().toString()).matches())
              .filter(p -> !p.equals(keep))
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

  private static void unlock(@Nullable FileChannel lock) {
    try {
      if (lock != null) {
        lock.close();
      }
    } catch (IOException _) {
      // The lock goes with the process.
    }
  }
}
