package org.phohien.core.follow;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.phohien.core.model.ItemId;
import org.phohien.core.problem.ArchiveException;
import org.phohien.core.search.IndexedItem;
import org.phohien.core.search.PageIndex;
import org.phohien.core.search.PageSearch;
import org.phohien.core.search.SearchEngine;

/** An engine whose disk is full for the first few writes. */
record StumblingEngine(SearchEngine engine, AtomicInteger failures) implements SearchEngine {

  @Override
  public PageIndex index() {
    PageIndex index = engine.index();
    return new PageIndex() {
      @Override
      public long position() {
        return index.position();
      }

      @Override
      public void put(IndexedItem item) {
        if (failures.getAndDecrement() > 0) {
          throw new ArchiveException.Unavailable("index", "the disk is full", null);
        }
        index.put(item);
      }

      @Override
      public void remove(ItemId item) {
        index.remove(item);
      }

      @Override
      public void refresh() {
        index.refresh();
      }

      @Override
      public void commit(long change) {
        index.commit(change);
      }

      @Override
      public void clear() {
        index.clear();
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public PageSearch search() {
    return engine.search();
  }

  @Override
  public Found found() {
    return engine.found();
  }

  @Override
  public Rebuilding rebuild() {
    return engine.rebuild();
  }

  @Override
  public void verify() {
    engine.verify();
  }

  @Override
  public Optional<String> damage() {
    return engine.damage();
  }

  @Override
  public void close() {}
}
