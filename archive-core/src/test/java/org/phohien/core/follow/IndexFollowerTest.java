package org.phohien.core.follow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phohien.core.access.Viewer;
import org.phohien.core.catalog.MemoryCatalog;
import org.phohien.core.catalog.Publication;
import org.phohien.core.model.ItemId;
import org.phohien.core.search.IndexedItem;
import org.phohien.core.search.SearchEngine;
import org.phohien.core.search.SearchRequest;
import org.phohien.core.search.Shelf;
import org.phohien.core.search.lucene.LuceneEngine;
import org.phohien.core.vault.VersionNumber;

class IndexFollowerTest {

  private static final Pace SMALL = new Pace(3, 1000, Duration.ofDays(1), Duration.ofMillis(20));

  private final MemoryCatalog catalog = new MemoryCatalog();

  @TempDir Path folder;

  private LuceneEngine open() {
    return LuceneEngine.open(folder.resolve("index"), folder.resolve("run/index.lock"));
  }

  private IndexFollower follower(SearchEngine engine) {
    return new IndexFollower(catalog, engine, SMALL, InstantSource.system());
  }

  private void publish(String id, int version, String text) {
    IndexedItem item = Shelf.book(id, "Sách", text).published(1);
    catalog.publish(
        new Publication(item.entry().item(), new VersionNumber(version), item.texts(), List.of()));
  }

  private static long total(SearchEngine engine, String query) {
    return engine.search().search(SearchRequest.of(query, Viewer.PUBLIC)).total();
  }

  @Test
  void whatIsPublishedIsFoundAndWhatIsWithdrawnIsNot() {
    try (LuceneEngine engine = open();
        IndexFollower follower = follower(engine)) {
      for (int n = 0; n < 10; n++) {
        publish("i" + n, 1, "chợ");
      }
      follower.catchUp();
      assertEquals(10, total(engine, "chợ"));
      publish("i0", 2, "chùa");
      catalog.withdraw(new ItemId("i1"), new VersionNumber(2), "nhầm");
      follower.catchUp();
      assertEquals(8, total(engine, "chợ"));
      assertEquals(1, total(engine, "chùa"));
      assertEquals(12, follower.reached());
      assertEquals(12, engine.index().position());
    }
  }

  @Test
  void goesOnFromTheLastCommit() {
    publish("a", 1, "chợ");
    try (LuceneEngine engine = open()) {
      follower(engine).catchUp();
      // Written but not committed: gone, as after a crash.
      publish("b", 1, "chợ");
      engine.index().put(Shelf.book("b", "Sách", "chợ").published(2));
      engine.index().refresh();
    }
    try (LuceneEngine engine = open();
        IndexFollower follower = follower(engine)) {
      assertEquals(1, follower.reached());
      assertEquals(1, total(engine, "chợ"));
      follower.catchUp();
      assertEquals(2, total(engine, "chợ"));
    }
  }

  @Test
  void followsOnItsOwn() throws InterruptedException {
    try (LuceneEngine engine = open();
        IndexFollower follower = IndexFollower.start(catalog, engine)) {
      publish("a", 1, "chợ");
      assertTrue(reaches(follower, 1));
      assertEquals(1, total(engine, "chợ"));
    }
  }

  @Test
  void goesOnWhenTheDiskHasRoomAgain() throws InterruptedException {
    publish("a", 1, "chợ");
    publish("b", 1, "chợ");
    try (LuceneEngine engine = open();
        IndexFollower follower =
            IndexFollower.start(catalog, new StumblingEngine(engine, new AtomicInteger(1)))) {
      assertTrue(reaches(follower, 2));
      assertEquals(2, total(engine, "chợ"));
    }
  }

  private boolean reaches(IndexFollower follower, long change) throws InterruptedException {
    CountDownLatch reached = new CountDownLatch(1);
    Thread.ofVirtual()
        .start(() -> {
          while (follower.reached() < change) {
            // Nothing comes behind the last change: it only makes this thread wait a little.
            catalog.awaitChange(Long.MAX_VALUE - 1, Duration.ofMillis(5));
          }
          reached.countDown();
        });
    return reached.await(30, TimeUnit.SECONDS);
  }

  @Test
  void rebuildsBesideTheIndexInUse() {
    for (int n = 0; n < 10; n++) {
      publish("i" + n, 1, "chợ");
    }
    publish("i3", 2, "chùa");
    catalog.withdraw(new ItemId("i4"), new VersionNumber(2), "nhầm");
    try (LuceneEngine engine = open();
        IndexFollower follower = follower(engine)) {
      follower.catchUp();
      List<Long> progress = new ArrayList<>();
      assertEquals(12, follower.rebuild(progress::add));
      assertEquals(List.of(3L, 6L, 9L, 12L), progress);
      assertEquals(8, total(engine, "chợ"));
      assertEquals(1, total(engine, "chùa"));
      publish("new", 1, "chợ");
      follower.catchUp();
      assertEquals(9, total(engine, "chợ"));
    }
  }

  @Test
  void whatIsPublishedDuringARebuildIsInTheNewIndex() {
    publish("a", 1, "chợ");
    try (LuceneEngine engine = open();
        IndexFollower follower = follower(engine)) {
      follower.rebuild(number -> {
        if (number == 1) {
          publish("b", 1, "chợ");
          follower.catchUp();
        }
      });
      assertEquals(2, follower.reached());
      assertEquals(2, total(engine, "chợ"));
    }
  }
}
