package org.phohien.samples.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.phohien.core.access.Viewer;
import org.phohien.core.search.IndexedItem;
import org.phohien.core.search.PageSearch;
import org.phohien.core.search.SearchAnswer;
import org.phohien.core.search.SearchEngine;
import org.phohien.core.search.SearchRequest;
import org.phohien.core.search.lucene.LuceneEngine;

/**
 * How fast pages are indexed and found: generated pages, an index of its own in a folder, queries
 * of several kinds with snippets, boxes and facets, on one thread of this process. {@link
 * HttpSearchBench} asks the same over HTTP.
 */
public final class SearchBench {

  private static final int WARM_UP = 100;
  private static final int ROUNDS = 300;

  /** Pages of a big book. */
  private static final int BIG = 1000;

  private static final int BIG_ROUNDS = 40;

  private final SearchEngine engine;
  private final PrintStream out;
  private final Random random = new Random(11);

  private SearchBench(SearchEngine engine, PrintStream out) {
    this.engine = engine;
    this.out = out;
  }

  /**
   * Indexes so many pages and searches them.
   *
   * @param folder an empty folder to work in; what is left in it may be deleted
   * @param pages e.g. 100,000
   * @param out where the table goes
   */
  public static void run(Path folder, int pages, PrintStream out) throws IOException {
    out.printf(
        Locale.ROOT,
        "search: %,d pages of %d words, %d cores, %,d MiB heap%n",
        pages,
        PlausiblePages.WORDS,
        Runtime.getRuntime().availableProcessors(),
        Runtime.getRuntime().maxMemory() >> 20);
    try (LuceneEngine engine =
        LuceneEngine.open(folder.resolve("index"), folder.resolve("run/index.lock"))) {
      SearchBench bench = new SearchBench(engine, out);
      bench.index(pages);
      bench.queries();
      bench.bigBook();
      // By now what was merged in the background is merged; a commit drops what it replaced.
      engine.index().commit(engine.index().position());
      out.printf(Locale.ROOT, "index: %,d bytes a page%n", size(folder) / pages);
      StockSearchBench.run(folder.resolve("stock"), pages, engine, out);
      System.gc();
      out.printf(Locale.ROOT, "heap in use behind it: %,d MiB%n", used() >> 20);
    }
  }

  private static long used() {
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  /** Without arguments: 100,000 pages in a folder that is deleted afterwards. */
  public static void main(String[] arguments) throws IOException {
    int pages = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    Path folder = Files.createTempDirectory("search-bench");
    try {
      run(folder, pages, System.out);
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private void index(int pages) {
    AtomicLong indexing = new AtomicLong();
    AtomicLong items = new AtomicLong();
    new PlausiblePages(1)
        .items(
            pages,
            item -> {
              long start = System.nanoTime();
              engine.index().put(item);
              indexing.addAndGet(System.nanoTime() - start);
              items.incrementAndGet();
            });
    long start = System.nanoTime();
    engine.index().commit(items.get());
    engine.index().refresh();
    indexing.addAndGet(System.nanoTime() - start);
    double seconds = indexing.get() / 1e9;
    out.printf(
        Locale.ROOT,
        "indexed %,d items in %.1f s: %,.0f pages/s%n",
        items.get(),
        seconds,
        pages / seconds);
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(p -> p.toFile().length()).sum();
    }
  }

  private void queries() {
    out.printf(
        "%-30s %8s %8s %8s %8s %8s %8s%n",
        "query, in this process", "items", "pages", "p50 ms", "p99 ms", "cpu p50", "cpu p99");
    List<Double> wall = new ArrayList<>();
    List<Double> cpu = new ArrayList<>();
    QueryMix.KINDS.forEach(kind -> measure(kind, wall, cpu));
    row("all together", "", "", times(wall), times(cpu));
  }

  /** Boxes on every page of one big book that has the words, as Content Search asks for them. */
  private void bigBook() {
    IndexedItem book = new PlausiblePages(2).book(BIG);
    engine.index().put(book);
    engine.index().refresh();
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    List<Double> wall = new ArrayList<>();
    List<Double> cpu = new ArrayList<>();
    int pages = 0;
    for (int i = 0; i < BIG_ROUNDS; i++) {
      long spent = threads.getCurrentThreadCpuTime();
      long start = System.nanoTime();
      pages = engine.search().pages(book.entry().item().id(), "lịch sử", Viewer.PUBLIC, BIG).size();
      if (i >= BIG_ROUNDS / 2) {
        wall.add((System.nanoTime() - start) / 1e6);
        cpu.add((threads.getCurrentThreadCpuTime() - spent) / 1e6);
      }
    }
    row("boxes in a book of 1,000", "1", count(pages), times(wall), times(cpu));
  }

  private void measure(QueryMix.Kind kind, List<Double> allWall, List<Double> allCpu) {
    PageSearch search = engine.search();
    for (int i = 0; i < WARM_UP; i++) {
      search.search(kind.next().apply(random));
    }
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    List<Double> wall = new ArrayList<>();
    List<Double> cpu = new ArrayList<>();
    long items = 0;
    long pages = 0;
    for (int i = 0; i < ROUNDS; i++) {
      SearchRequest request = kind.next().apply(random);
      long spent = threads.getCurrentThreadCpuTime();
      long start = System.nanoTime();
      SearchAnswer answer = search.search(request);
      wall.add((System.nanoTime() - start) / 1e6);
      cpu.add((threads.getCurrentThreadCpuTime() - spent) / 1e6);
      items += answer.total();
      pages += answer.pages();
    }
    row(kind.name(), count(items / ROUNDS), count(pages / ROUNDS), times(wall), times(cpu));
    allWall.addAll(wall);
    allCpu.addAll(cpu);
  }

  private static Times times(List<Double> millis) {
    return new Times(millis.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private void row(String name, String items, String pages, Times wall, Times cpu) {
    out.printf(
        Locale.ROOT,
        "%-30s %8s %8s %8.2f %8.2f %8.2f %8.2f%n",
        name,
        items,
        pages,
        wall.quantile(50),
        wall.quantile(99),
        cpu.quantile(50),
        cpu.quantile(99));
  }
}
