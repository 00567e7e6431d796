package org.phohien.core;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.phohien.core.follow.IndexFollower;
import org.phohien.core.follow.Pace;
import org.phohien.core.problem.ArchiveException;
import org.phohien.core.problem.ArchiveException.Unavailable;
import org.phohien.core.search.PageSearch;
import org.phohien.core.search.SearchEngine;
import org.phohien.core.search.lucene.LuceneEngine;
import org.phohien.core.settings.Settings;

/**
 * The full-text index of this process, kept up with the change log: by itself in a server ({@link
 * #follow}), on request in a command ({@link #open}, {@link #catchUp}). One process a data folder
 * has it open.
 */
public final class FullText implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(FullText.class.getName());

  /** A file with this name in the index folder asks the process that has it to build it anew. */
  private static final String REQUEST = "rebuild-requested";

  private static final Duration LOOKS_FOR_REQUEST = Duration.ofSeconds(2);

  private final SearchEngine engine;
  private final IndexFollower follower;
  private final Path request;
  private final CountDownLatch closing = new CountDownLatch(1);

  private FullText(Settings settings, SearchEngine engine, IndexFollower follower) {
    this.engine = engine;
    this.follower = follower;
    this.request = settings.index().resolve(REQUEST);
  }

  /**
   * Opens the index as it is.
   *
   * @throws Unavailable when another process has it open
   */
  public static FullText open(Archive archive) {
    SearchEngine engine = LuceneEngine.open(archive.settings());
    return new FullText(
        archive.settings(),
        engine,
        new IndexFollower(archive.catalog(), engine, Pace.usual(), InstantSource.system()));
  }

  /** Opens the index and follows the change log until closed. */
  public static FullText follow(Archive archive) {
    SearchEngine engine = LuceneEngine.open(archive.settings());
    FullText fullText =
        new FullText(archive.settings(), engine, IndexFollower.start(archive.catalog(), engine));
    Thread.ofPlatform().daemon().name("index-requests").start(fullText::heedRequests);
    return fullText;
  }

  /** Asks the process that has the index open to build it anew; it does within seconds. */
  public static void askForRebuild(Settings settings) {
    try {
      Files.createDirectories(settings.index());
      Files.writeString(settings.index().resolve(REQUEST), "");
    } catch (IOException e) {
      throw new Unavailable("index", settings.index() + ": " + e.getMessage(), e);
    }
  }

  public PageSearch search() {
    return engine.search();
  }

  /** The number of the last change that can be found. */
  public long reached() {
    return follower.reached();
  }

  /** Brings in all changes there are. */
  public void catchUp() {
    follower.catchUp();
  }

  /** Builds the index anew beside the one in use; the number of the last change in it. */
  public long rebuild() {
    return follower.rebuild(_ -> {});
  }

  private void heedRequests() {
    try {
      while (!closing.await(LOOKS_FOR_REQUEST.toMillis(), TimeUnit.MILLISECONDS)) {
        if (Files.deleteIfExists(request)) {
          LOG.log(System.Logger.Level.INFO, "building the index anew, as requested");
          rebuild();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | ArchiveException e) {
      LOG.log(System.Logger.Level.ERROR, "the index was not built anew", e);
    }
  }

  @Override
  public void close() {
    closing.countDown();
    follower.close();
    engine.close();
  }
}
