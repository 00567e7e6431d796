package org.phohien.core.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phohien.core.access.Viewer;
import org.phohien.core.place.EditedRow;
import org.phohien.core.place.Gazetteer;
import org.phohien.core.place.PlaceRow;
import org.phohien.core.problem.ArchiveException;
import org.phohien.core.search.Facet;
import org.phohien.core.search.SearchAnswer;
import org.phohien.core.search.SearchEngine;
import org.phohien.core.search.SearchEngine.Found;
import org.phohien.core.search.SearchRequest;
import org.phohien.core.search.Shelf;

class LuceneEngineTest {

  @TempDir Path folder;

  private LuceneEngine open() {
    return LuceneEngine.open(folder.resolve("index"), folder.resolve("run/index.lock"));
  }

  private static void put(SearchEngine engine, String id, long change) {
    engine.index().put(Shelf.book(id, "Sách " + id, "chợ phiên").published(change));
    engine.index().refresh();
  }

  private static long total(SearchEngine engine) {
    return engine.search().search(SearchRequest.of("chợ", Viewer.PUBLIC)).total();
  }

  /** The files of the index in use, the largest first. */
  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("index"))) {
      return files
          .filter(p -> Files.isRegularFile(p) && !p.getFileName().toString().startsWith("current"))
          .filter(p -> !p.getFileName().toString().equals("write.lock"))
          .sorted((a, b) -> Long.compare(b.toFile().length(), a.toFile().length()))
          .toList();
    }
  }

  @Test
  void whatWasCommittedIsThereAfterwards() {
    try (LuceneEngine engine = open()) {
      assertEquals(new Found.Nothing(), engine.found());
      put(engine, "a", 1);
      engine.index().commit(1);
      put(engine, "b", 2);
      assertEquals(2, total(engine));
    }
    try (LuceneEngine engine = open()) {
      assertEquals(new Found.Whole(1), engine.found());
      assertEquals(1, engine.index().position());
      assertEquals(1, total(engine));
    }
  }

  @Test
  void onlyOneHasItOpen() {
    try (LuceneEngine engine = open()) {
      assertThrows(ArchiveException.Unavailable.class, this::open);
      assertEquals(0, engine.index().position());
    }
    open().close();
  }

  @Test
  void anIndexOfOtherTermsIsBegunAnew() throws IOException {
    try (FSDirectory directory = FSDirectory.open(folder.resolve("index/pages-1"));
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(null))) {
      writer.setLiveCommitData(Map.of("change", "5", "terms", "0").entrySet());
      writer.commit();
    }
    try (LuceneEngine engine = open()) {
      assertInstanceOf(Found.Unusable.class, engine.found());
      assertEquals(0, engine.index().position());
      put(engine, "a", 1);
      assertEquals(1, total(engine));
    }
  }

  @Test
  void anIndexWithACutFileIsBegunAnew() throws IOException {
    filled();
    Path largest = files().getFirst();
    try (FileChannel file = FileChannel.open(largest, StandardOpenOption.WRITE)) {
      file.truncate(Files.size(largest) / 2);
    }
    try (LuceneEngine engine = open()) {
      assertInstanceOf(Found.Unusable.class, engine.found());
      assertEquals(0, engine.index().position());
    }
  }

  @Test
  void anIndexWithAMissingFileIsBegunAnew() throws IOException {
    filled();
    Files.delete(files().getFirst());
    try (LuceneEngine engine = open()) {
      assertInstanceOf(Found.Unusable.class, engine.found());
    }
  }

  @Test
  void aFlippedByteIsFoundByReadingAll() throws IOException {
    filled();
    // Stored texts: what stands at a segment's head is read on opening already.
    Path largest =
        files().stream().filter(p -> p.toString().endsWith(".fdt")).findFirst().orElseThrow();
    try (FileChannel file =
        FileChannel.open(largest, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      ByteBuffer one = ByteBuffer.allocate(1);
      file.read(one, Files.size(largest) / 2);
      one.put(0, (byte) ~one.get(0));
      file.write(one.flip(), Files.size(largest) / 2);
    }
    try (LuceneEngine engine = open()) {
      assertThrows(ArchiveException.Corrupt.class, engine::verify);
    }
  }

  @Test
  void aRebuiltIndexTakesThePlaceOfTheOldOne() {
    try (LuceneEngine engine = open()) {
      put(engine, "a", 1);
      engine.index().commit(1);
      try (SearchEngine.Rebuilding beside = engine.rebuild()) {
        assertThrows(ArchiveException.Conflict.class, engine::rebuild);
        beside.index().put(Shelf.book("b", "Khác", "chợ").published(2));
        beside.index().put(Shelf.book("c", "Khác", "chợ").published(3));
        assertEquals(1, total(engine));
        beside.index().commit(3);
        beside.finish();
      }
      assertEquals(2, total(engine));
      assertEquals(3, engine.index().position());
    }
    try (LuceneEngine engine = open()) {
      assertEquals(new Found.Whole(3), engine.found());
      assertEquals(2, total(engine));
    }
  }

  @Test
  void anAbandonedRebuildLeavesNothing() throws IOException {
    try (LuceneEngine engine = open()) {
      put(engine, "a", 1);
      engine.index().commit(1);
      try (SearchEngine.Rebuilding beside = engine.rebuild()) {
        beside.index().put(Shelf.book("b", "Khác", "chợ").published(2));
      }
      assertEquals(1, total(engine));
      engine.rebuild().close();
    }
    try (Stream<Path> left = Files.list(folder.resolve("index"))) {
      assertEquals(2, left.count(), "the index and the file that names it");
    }
  }

  private void filled() {
    try (LuceneEngine engine = open()) {
      for (int n = 1; n <= 50; n++) {
        put(engine, "i" + n, n);
      }
      engine.index().commit(50);
    }
  }

  @Test
  void aChangeOfTheGazetteerIsSeenByTheNextSearch() {
    AtomicReference<Gazetteer> gazetteer = new AtomicReference<>(Gazetteer.shipped());
    try (LuceneEngine engine =
        LuceneEngine.open(folder.resolve("index"), folder.resolve("index.lock"), gazetteer::get)) {
      Shelf book = Shelf.book("a", "Sách", "chợ").about(List.of("xã Nôm Thử"), List.of("vie"));
      engine.index().put(book.published(1));
      engine.index().refresh();
      assertEquals(List.of("xã Nôm Thử"), places(engine));
      PlaceRow row = PlaceRow.of("lang-nom\txã\tNôm Thử\t\t\t\tan-thi\tan-thi\t\t\tđịa chí\t");
      EditedRow edit = new EditedRow("lang-nom/1", 1, false, row, "an", Instant.EPOCH);
      gazetteer.set(Gazetteer.shipped().with(List.of(edit)));
      assertEquals(
          List.of(
              "tỉnh Hưng Yên",
              "tỉnh Hưng Yên/huyện Ân Thi",
              "tỉnh Hưng Yên/huyện Ân Thi/xã Nôm Thử"),
          places(engine));
      SearchRequest within =
          new SearchRequest(
              "chợ",
              Map.of(Facet.PLACE, Set.of("Ân Thi")),
              SearchRequest.Sort.RELEVANCE,
              0,
              10,
              Viewer.PUBLIC);
      assertEquals(1, engine.search().search(within).total());
    }
  }

  private static List<String> places(LuceneEngine engine) {
    return engine
        .search()
        .search(SearchRequest.of("chợ", Viewer.PUBLIC))
        .facets()
        .getOrDefault(Facet.PLACE, List.of())
        .stream()
        .map(SearchAnswer.FacetCount::value)
        .sorted()
        .toList();
  }
}
