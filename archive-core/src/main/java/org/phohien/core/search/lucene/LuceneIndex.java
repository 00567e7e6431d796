package org.phohien.core.search.lucene;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.phohien.core.model.ItemId;
import org.phohien.core.place.Gazetteer;
import org.phohien.core.problem.ArchiveException;
import org.phohien.core.search.IndexedItem;
import org.phohien.core.search.PageIndex;
import org.phohien.core.search.PageSearch;
import org.phohien.core.search.analysis.Form;

/**
 * A Lucene index in a folder. One process at a time may have it open: Lucene's own lock in the
 * folder sees to that.
 *
 * <p>Lucene keeps no log: after a crash only what was committed is there, with the number of the
 * change it reaches to in the commit's own data.
 */
final class LuceneIndex implements PageIndex, Searchers {

  private static final String CHANGE = "change";
  private static final String TERMS = "terms";

  /** Memory for documents not yet written; more makes no page faster on a small machine. */
  private static final double BUFFER_MIB = 48;

  private final Path folder;
  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager manager;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Supplier<Gazetteer> gazetteers;
  private volatile long position;

  private LuceneIndex(
      Path folder, Directory directory, long position, Supplier<Gazetteer> gazetteers)
      throws IOException {
    this.gazetteers = gazetteers;
    this.folder = folder;
    this.directory = directory;
    this.position = position;
    IndexWriterConfig config = new IndexWriterConfig(null);
    config.setRAMBufferSizeMB(BUFFER_MIB);
    config.setCommitOnClose(false);
    ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
    merges.setMaxMergesAndThreads(2, 1);
    config.setMergeScheduler(merges);
    this.writer = new IndexWriter(directory, config);
    try {
      this.manager = new SearcherManager(writer, new PlainSearchers());
    } catch (IOException | RuntimeException e) {
      writer.rollback();
      throw e;
    }
  }

  /** What a folder was found to hold. */
  sealed interface Opening {
    /** An index, empty or not. */
    record Ready(LuceneIndex index) implements Opening {}

    /** Something that must be built anew, and why. */
    record MustRebuild(String why) implements Opening {}
  }

  /**
   * Opens the index of a folder, or begins one in an empty folder.
   *
   * @throws ArchiveException.Unavailable when another process has it open or the disk fails
   */
  static Opening open(Path folder, Supplier<Gazetteer> gazetteers) {
    Directory directory = null;
    try {
      directory = FSDirectory.open(folder);
      long position = 0;
      if (DirectoryReader.indexExists(directory)) {
        Map<String, String> data = SegmentInfos.readLatestCommit(directory).getUserData();
        String terms = data.getOrDefault(TERMS, "none");
        if (!terms.equals(Form.VERSION)) {
          directory.close();
          return new Opening.MustRebuild(
              "its terms are of version " + terms + ", not " + Form.VERSION);
        }
        position = Long.parseLong(data.getOrDefault(CHANGE, "0"));
      }
      return new Opening.Ready(new LuceneIndex(folder, directory, position, gazetteers));
    } catch (LockObtainFailedException e) {
      closeQuietly(directory);
      throw new ArchiveException.Unavailable("index", folder + " is open in another process", e);
    } catch (CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException
        | EOFException
        | NoSuchFileException
        | IllegalArgumentException e) {
      closeQuietly(directory);
      return new Opening.MustRebuild(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      closeQuietly(directory);
      throw new ArchiveException.Unavailable("index", "can't open " + folder, e);
    }
  }

  private static void closeQuietly(@Nullable Directory directory) {
    try {
      if (directory != null) {
        directory.close();
      }
    } catch (IOException _) {
      // The reason why it is closed is told already.
    }
  }

  /** The reading side. */
  PageSearch search() {
    return new LuceneSearch(this, gazetteers);
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public void put(IndexedItem item) {
    write(() ->
        writer.updateDocuments(
            new Term(Fields.ITEM, item.entry().item().id().value()),
            new ItemDocuments(item, gazetteers.get())));
  }

  @Override
  public void remove(ItemId item) {
    write(() -> writer.deleteDocuments(new Term(Fields.ITEM, item.value())));
  }

  @Override
  public void refresh() {
    write(manager::maybeRefreshBlocking);
  }

  @Override
  public void commit(long change) {
    write(() -> {
      Map<String, String> data = Map.of(CHANGE, Long.toString(change), TERMS, Form.VERSION);
      writer.setLiveCommitData(data.entrySet());
      writer.commit();
    });
    position = change;
  }

  @Override
  public void clear() {
    write(writer::deleteAll);
  }

  /**
   * Reads every file of the index and compares its checksums.
   *
   * @throws ArchiveException.Corrupt when one differs
   */
  void verify() {
    ask(searcher -> {
      // Damage that a merge met in the background has ended the writer and is told here.
      if (writer.getTragicException() instanceof CorruptIndexException met) {
        throw met;
      }
      for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
        // The reader's own check passes over the gaps between the parts of a compound file.
        if (FilterLeafReader.unwrap(segment.reader()) instanceof SegmentReader files) {
          verify(files.getSegmentInfo().files());
        }
      }
      return true;
    });
  }

  private void verify(Collection<String> files) throws IOException {
    for (String file : files) {
      try (IndexInput input = directory.openInput(file, IOContext.READONCE)) {
        CodecUtil.checksumEntireFile(input);
      } catch (EOFException | NoSuchFileException e) {
        throw new CorruptIndexException("the file is cut or missing", file, e);
      }
    }
  }

  @Override
  public <T> T ask(Question<T> question) {
    try {
      IndexSearcher searcher = manager.acquire();
      try {
        return question.of(searcher);
      } finally {
        manager.release(searcher);
      }
    } catch (AlreadyClosedException | IOException e) {
      throw problem("can't read ", e);
    }
  }

  /** Whether Lucene gave the writer up, after a full disk for example; opening anew helps. */
  boolean isBroken() {
    return !writer.isOpen();
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      write(() -> {
        manager.close();
        writer.rollback();
        directory.close();
      });
    }
  }

  private interface Write {
    void run() throws IOException;
  }

  private void write(Write what) {
    try {
      what.run();
    } catch (AlreadyClosedException | IOException e) {
      throw problem("can't write ", e);
    }
  }

  private ArchiveException problem(String wanted, Exception e) {
    Throwable cause = e instanceof AlreadyClosedException ? writer.getTragicException() : e;
    return cause instanceof CorruptIndexException corrupt
        ? new ArchiveException.Corrupt(
            String.valueOf(folder.getFileName()), String.valueOf(corrupt.getMessage()), corrupt)
        : new ArchiveException.Unavailable("index", wanted + folder, e);
  }

  /** Searchers without a cache of queries: the process's memory is the operator's to plan. */
  private static final class PlainSearchers extends SearcherFactory {
    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
      IndexSearcher searcher = new IndexSearcher(reader);
      searcher.setQueryCache(null);
      return searcher;
    }
  }
}
