package org.phohien.samples.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.phohien.core.access.Viewer;
import org.phohien.core.search.Facet;
import org.phohien.core.search.PageSearch;
import org.phohien.core.search.SearchAnswer;
import org.phohien.core.search.SearchEngine;
import org.phohien.core.search.SearchRequest;
import org.phohien.core.search.SearchRequest.Sort;
import org.phohien.core.search.lucene.LuceneEngine;

/**
 * How fast pages are indexed and found: generated pages, an index of its own in a folder, queries
 * of several kinds with snippets, boxes and facets, one client and one thread.
 */
public final class SearchBench {

  private static final int WARM_UP = 100;
  private static final int ROUNDS = 300;

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
        LuceneEngine.open(folder.resolve("index"), folder.resolve("index.lock"))) {
      SearchBench bench = new SearchBench(engine, out);
      bench.index(pages);
      bench.queries();
      // By now what was merged in the background is merged; a commit drops what it replaced.
      engine.index().commit(pages);
      out.printf(Locale.ROOT, "index: %,d bytes a page%n", size(folder) / pages);
    }
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

  private interface Kind {
    SearchRequest next(Random random);
  }

  private void queries() {
    out.printf(
        "%-30s %8s %8s %8s %8s %8s %8s%n",
        "query", "items", "pages", "p50 ms", "p99 ms", "cpu p50", "cpu p99");
    List<Times> all = new ArrayList<>();
    all.add(measure("one common syllable", r -> ask(pick(r, "nhân", "sông", "làng", "chính"))));
    all.add(measure("one rare word", r -> ask("nghượng" + r.nextInt(3))));
    all.add(
        measure(
            "two words, accents",
            r -> ask(pick(r, "Hưng Yên", "Phố Hiến", "sông Hồng", "tiến sĩ", "nhãn lồng"))));
    all.add(
        measure(
            "two words, no accents",
            r -> ask(pick(r, "hung yen", "pho hien", "song hong", "tien si", "nhan long"))));
    all.add(
        measure(
            "four words",
            r -> ask(pick(r, "thuyền buôn phố hiến", "lụt lội sông Hồng", "bao chi hung yen"))));
    all.add(measure("phrase", r -> ask("\"" + pick(r, "nhân dân", "lịch sử Hưng Yên") + "\"")));
    all.add(
        measure(
            "OR and exclusion",
            r -> ask(pick(r, "chùa OR đền OR miếu -thuế", "Tiên Lữ -lụt", "báo | sách -cũ"))));
    all.add(
        measure(
            "two characters",
            r ->
                ask(
                    Character.toString(0x4E00 + r.nextInt(1500))
                        + Character.toString(0x4E00 + r.nextInt(1500)))));
    all.add(
        measure(
            "filtered, by date, 3rd page",
            r ->
                new SearchRequest(
                    "làng xã",
                    Map.of(Facet.YEAR, Set.of(Integer.toString(1880 + r.nextInt(100)))),
                    Sort.DATE,
                    40,
                    20,
                    Viewer.PUBLIC)));
    all.add(
        measure(
            "a pasted sentence, half wrong",
            r ->
                ask(
                    "thuyền buôn đến bến cảng Phố Hiến ngzx xqwz bên sông Hồng kjhq wwwz chở hạt sen"
                        + r.nextInt(9))));
    all.add(measure("everything", r -> ask("")));
    row(
        "all together",
        -1,
        -1,
        new Times(
            all.stream().flatMapToDouble(t -> Arrays.stream(t.wall())).sorted().toArray(),
            all.stream().flatMapToDouble(t -> Arrays.stream(t.cpu())).sorted().toArray()));
  }

  /** Milliseconds, sorted; those of the processor tell more on a busy machine. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Times(double[] wall, double[] cpu) {}

  private static SearchRequest ask(String query) {
    return SearchRequest.of(query, Viewer.PUBLIC);
  }

  private static String pick(Random random, String... from) {
    return from[random.nextInt(from.length)];
  }

  private Times measure(String name, Kind kind) {
    PageSearch search = engine.search();
    for (int i = 0; i < WARM_UP; i++) {
      search.search(kind.next(random));
    }
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    Times times = new Times(new double[ROUNDS], new double[ROUNDS]);
    long items = 0;
    long pages = 0;
    for (int i = 0; i < ROUNDS; i++) {
      SearchRequest request = kind.next(random);
      long cpu = threads.getCurrentThreadCpuTime();
      long start = System.nanoTime();
      SearchAnswer answer = search.search(request);
      times.wall()[i] = (System.nanoTime() - start) / 1e6;
      times.cpu()[i] = (threads.getCurrentThreadCpuTime() - cpu) / 1e6;
      items += answer.total();
      pages += answer.pages();
    }
    Arrays.sort(times.wall());
    Arrays.sort(times.cpu());
    row(name, items / ROUNDS, pages / ROUNDS, times);
    return times;
  }

  private void row(String name, long items, long pages, Times times) {
    out.printf(
        Locale.ROOT,
        "%-30s %8s %8s %8.2f %8.2f %8.2f %8.2f%n",
        name,
        items < 0 ? "" : String.format(Locale.ROOT, "%,d", items),
        pages < 0 ? "" : String.format(Locale.ROOT, "%,d", pages),
        quantile(times.wall(), 50),
        quantile(times.wall(), 99),
        quantile(times.cpu(), 50),
        quantile(times.cpu(), 99));
  }

  private static double quantile(double[] sorted, int percent) {
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
  }
}
