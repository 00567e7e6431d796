package org.phohien.core.search.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.phohien.core.model.ItemId;
import org.phohien.core.place.Gazetteer;
import org.phohien.core.problem.ArchiveException;
import org.phohien.core.search.IndexedItem;
import org.phohien.core.search.PageIndex;
import org.phohien.core.search.PageSearch;
import org.phohien.core.search.SearchEngine;
import org.phohien.core.settings.Settings;

/**
 * The Lucene index of an installation: the one in use, and the one being built to take its place.
 */
public final class LuceneEngine implements SearchEngine {

  private final IndexFolder folder;
  private final Found found;
  private final ReadWriteLock use = new ReentrantReadWriteLock();
  private final AtomicBoolean rebuilding = new AtomicBoolean();
  private final PageIndex index = new Index();
  private final Supplier<Gazetteer> gazetteers;
  private final PageSearch search;
  private Path currentFolder;
  private LuceneIndex current;
  private boolean closed;
  private volatile @Nullable String damage;

  /**
   * Opens the index of an installation, see {@link #open(Path, Path, Supplier)}.
   *
   * @param gazetteers the gazetteer at the moment it is asked for
   */
  public static LuceneEngine open(Settings settings, Supplier<Gazetteer> gazetteers) {
    return open(settings.index(), settings.run().resolve("index.lock"), gazetteers);
  }

  /** Opens the index in a folder, with the gazetteer that comes with the software. */
  public static LuceneEngine open(Path folder, Path lock) {
    Gazetteer shipped = Gazetteer.shipped();
    return open(folder, lock, () -> shipped);
  }

  /**
   * Opens the index in a folder.
   *
   * @param folder is made if it is not there
   * @param lock a file that is locked while the index is open
   * @param gazetteers the gazetteer at the moment it is asked for
   * @throws ArchiveException.Unavailable when another process has it open or the disk fails
   */
  public static LuceneEngine open(Path folder, Path lock, Supplier<Gazetteer> gazetteers) {
    try {
      IndexFolder taken = IndexFolder.take(folder, lock);
      try {
        return new LuceneEngine(taken, gazetteers);
      } catch (IOException | RuntimeException e) {
        taken.close();
        throw e;
      }
    } catch (IOException e) {
      throw new ArchiveException.Unavailable("index", "can't open " + folder, e);
    }
  }

  private LuceneEngine(IndexFolder folder, Supplier<Gazetteer> gazetteers) throws IOException {
    this.folder = folder;
    this.gazetteers = gazetteers;
    this.search = new LuceneSearch(this::ask, gazetteers);
    Path named = folder.current();
    folder.keepOnly(named);
    boolean there = Files.isDirectory(named);
    switch (LuceneIndex.open(named, gazetteers)) {
      case LuceneIndex.Opening.Ready(LuceneIndex ready) -> {
        this.current = ready;
        this.currentFolder = named;
        this.found = there ? new Found.Whole(ready.position()) : new Found.Nothing();
      }
      case LuceneIndex.Opening.MustRebuild(String why) -> {
        this.currentFolder = folder.beside(named);
        this.current = begin(currentFolder);
        this.found = new Found.Unusable(why);
      }
    }
    folder.makeCurrent(currentFolder);
    if (found instanceof Found.Unusable) {
      folder.keepOnly(currentFolder);
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
  public void verify() {
    read(LuceneIndex::verify);
  }

  @Override
  public Optional<String> damage() {
    return Optional.ofNullable(damage);
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

  @Override
  public void close() {
    use.writeLock().lock();
    try {
      closed = true;
      current.close();
    } finally {
      use.writeLock().unlock();
      folder.close();
    }
  }

  private <T> T ask(Searchers.Question<T> question) {
    return get(index -> index.ask(question));
  }

  private <T> T get(Function<LuceneIndex, T> what) {
    use.readLock().lock();
    try {
      return what.apply(current);
    } catch (ArchiveException.Corrupt e) {
      damage = e.getMessage();
      throw e;
    } finally {
      use.readLock().unlock();
    }
  }

  private void read(Consumer<LuceneIndex> what) {
    get(index -> {
      what.accept(index);
      return index;
    });
  }

  /** What is written goes to the index in use, whichever it is by then. */
  private final class Index implements PageIndex {

    @Override
    public long position() {
      mend();
      return get(LuceneIndex::position);
    }

    @Override
    public void put(IndexedItem item) {
      read(index -> index.put(item));
    }

    @Override
    public void remove(ItemId item) {
      read(index -> index.remove(item));
    }

    @Override
    public void refresh() {
      read(LuceneIndex::refresh);
    }

    @Override
    public void commit(long change) {
      read(index -> index.commit(change));
    }

    @Override
    public void clear() {
      read(LuceneIndex::clear);
    }

    /** The engine is closed as a whole. */
    @Override
    public void close() {}
  }

  /**
   * After a full disk Lucene gives its writer up; the last commit is still good, and readers have
   * what they had until it is open again.
   */
  private void mend() {
    if (!get(LuceneIndex::isBroken)) {
      return;
    }
    use.writeLock().lock();
    try {
      LuceneIndex broken = current;
      if (!closed) {
        current = begin(currentFolder);
        broken.close();
      }
    } catch (ArchiveException.Corrupt e) {
      damage = e.getMessage();
      throw e;
    } finally {
      use.writeLock().unlock();
    }
  }

  private LuceneIndex begin(Path folder) {
    return switch (LuceneIndex.open(folder, gazetteers)) {
      case LuceneIndex.Opening.Ready(LuceneIndex ready) -> ready;
      case LuceneIndex.Opening.MustRebuild(String why) ->
          throw new ArchiveException.Corrupt(String.valueOf(folder.getFileName()), why, null);
    };
  }

  private final class Beside implements Rebuilding {

    private final Path at = folder.beside(currentFolder);
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
        folder.makeCurrent(at);
        LuceneIndex before = current;
        current = built;
        currentFolder = at;
        damage = null;
        finished = true;
        before.close();
        folder.keepOnly(at);
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
        dropLeftovers();
      }
      rebuilding.set(false);
    }
  }

  private void dropLeftovers() {
    try {
      folder.keepOnly(currentFolder);
    } catch (IOException _) {
      // Deleted on the next opening.
    }
  }
}
