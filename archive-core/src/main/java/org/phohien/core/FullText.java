package org.phohien.core;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.phohien.core.follow.IndexCare;
import org.phohien.core.follow.IndexFollower;
import org.phohien.core.follow.Pace;
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

  /** A file with this name in the index folder asks the process that has it to build it anew. */
  private static final String REQUEST = "rebuild-requested";

  private final SearchEngine engine;
  private final IndexFollower follower;
  private final IndexCare care;

  private FullText(SearchEngine engine, IndexFollower follower, IndexCare care) {
    this.engine = engine;
    this.follower = follower;
    this.care = care;
  }

  /**
   * Opens the index as it is.
   *
   * @throws Unavailable when another process has it open
   */
  public static FullText open(Archive archive) {
    SearchEngine engine = LuceneEngine.open(archive.settings(), archive.gazetteers());
    IndexFollower follower =
        new IndexFollower(archive.catalog(), engine, Pace.usual(), InstantSource.system());
    Path request = archive.settings().index().resolve(REQUEST);
    return new FullText(
        engine, follower, new IndexCare(engine, follower, request, InstantSource.system()));
  }

  /** Opens the index, follows the change log and mends what is damaged until closed. */
  public static FullText follow(Archive archive) {
    SearchEngine engine = LuceneEngine.open(archive.settings(), archive.gazetteers());
    IndexFollower follower = IndexFollower.start(archive.catalog(), engine);
    Path request = archive.settings().index().resolve(REQUEST);
    return new FullText(engine, follower, IndexCare.start(engine, follower, request));
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

  @Override
  public void close() {
    care.close();
    follower.close();
    engine.close();
  }
}
