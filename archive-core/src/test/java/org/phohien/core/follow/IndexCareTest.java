package org.phohien.core.follow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phohien.core.access.Viewer;
import org.phohien.core.catalog.MemoryCatalog;
import org.phohien.core.catalog.Publication;
import org.phohien.core.model.Item;
import org.phohien.core.model.PageText;
import org.phohien.core.problem.ArchiveException;
import org.phohien.core.search.SearchRequest;
import org.phohien.core.search.Shelf;
import org.phohien.core.search.lucene.LuceneEngine;
import org.phohien.core.vault.VersionNumber;

class IndexCareTest {

  private final MemoryCatalog catalog = new MemoryCatalog();
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final InstantSource time = now::get;

  @TempDir Path folder;

  private LuceneEngine filled() {
    for (int n = 0; n < 30; n++) {
      Shelf shelf = Shelf.book("i" + n, "Sách", "chợ phiên " + n);
      Item item = shelf.item();
      Iterable<PageText> texts = shelf.published(1).texts();
      java.util.List<PageText> all = new java.util.ArrayList<>();
      texts.forEach(all::add);
      catalog.publish(new Publication(item, new VersionNumber(1), all, java.util.List.of()));
    }
    LuceneEngine engine =
        LuceneEngine.open(folder.resolve("index"), folder.resolve("run/index.lock"));
    follower(engine).catchUp();
    return engine;
  }

  private IndexFollower follower(LuceneEngine engine) {
    return new IndexFollower(catalog, engine, Pace.usual(), time);
  }

  private IndexCare care(LuceneEngine engine) {
    return new IndexCare(engine, follower(engine), folder.resolve("request"), time);
  }

  private static long total(LuceneEngine engine) {
    return engine.search().search(SearchRequest.of("chợ", Viewer.PUBLIC)).total();
  }

  @Test
  void aDamagedFileIsFoundByTheDailyReadingNamedAndTheIndexBuiltAnew() throws IOException {
    try (LuceneEngine engine = filled();
        IndexCare care = care(engine)) {
      String damaged = flipAByte();
      care.look();
      assertTrue(engine.damage().isEmpty(), "nobody has read it yet");

      now.set(Instant.EPOCH.plus(Duration.ofMinutes(3)));
      String before = current();
      assertThrows(ArchiveException.Corrupt.class, engine::verify);
      assertTrue(engine.damage().orElseThrow().contains(damaged), engine.damage().toString());
      care.look();

      assertTrue(engine.damage().isEmpty());
      assertFalse(current().equals(before), "another folder is in use");
      assertEquals(30, total(engine));
      engine.verify();
    }
  }

  @Test
  void theDailyReadingComesByItself() throws IOException {
    try (LuceneEngine engine = filled();
        IndexCare care = care(engine)) {
      flipAByte();
      String before = current();
      now.set(Instant.EPOCH.plus(Duration.ofHours(1)));
      care.look();
      assertFalse(current().equals(before));
      flipAByte();
      before = current();
      care.look();
      assertEquals(before, current(), "not due again");
      now.set(Instant.EPOCH.plus(Duration.ofHours(26)));
      care.look();
      assertFalse(current().equals(before));
      assertEquals(30, total(engine));
    }
  }

  @Test
  void aRequestIsHeededOnce() throws IOException {
    try (LuceneEngine engine = filled();
        IndexCare care = care(engine)) {
      Files.createFile(folder.resolve("request"));
      String before = current();
      care.look();
      String after = current();
      assertFalse(after.equals(before));
      assertFalse(Files.exists(folder.resolve("request")));
      care.look();
      assertEquals(after, current());
    }
  }

  private String current() throws IOException {
    return Files.readString(folder.resolve("index/current")).strip();
  }

  /** In the middle of the stored texts; returns the file's name. */
  private String flipAByte() throws IOException {
    Path texts;
    try (Stream<Path> files = Files.list(folder.resolve("index").resolve(current()))) {
      texts =
          files
              .filter(p -> p.toString().endsWith(".fdt") || p.toString().endsWith(".cfs"))
              .findFirst()
              .orElseThrow();
    }
    try (FileChannel file =
        FileChannel.open(texts, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      ByteBuffer one = ByteBuffer.allocate(1);
      file.read(one, Files.size(texts) / 2);
      one.put(0, (byte) ~one.get(0));
      file.write(one.flip(), Files.size(texts) / 2);
    }
    return texts.getFileName().toString();
  }
}
