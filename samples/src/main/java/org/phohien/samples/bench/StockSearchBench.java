package org.phohien.samples.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;
import org.phohien.core.access.Viewer;
import org.phohien.core.model.PageText;
import org.phohien.core.search.SearchEngine;
import org.phohien.core.search.SearchRequest;

/**
 * Beside our search, what Lucene does out of the box with the same pages: one field of words with
 * their accents, all words required, the ten best pages with two snippets each by its own
 * highlighter. It knows no boxes, items, facets, readings, spellings or rights: this is the least a
 * search of pages can cost, and ours is told as a multiple of it.
 */
final class StockSearchBench {

  private static final String TEXT = "text";
  private static final int TOP = 10;
  private static final int WARM_UP = 300;
  private static final int ROUNDS = 300;

  private static final List<String> QUERIES =
      List.of("nhân", "sông", "Hưng Yên", "Phố Hiến", "sông Hồng", "thuyền buôn phố hiến");

  private StockSearchBench() {}

  /**
   * Measures both on one thread.
   *
   * @param folder an empty folder
   * @param engine has the pages of {@link PlausiblePages} with seed 1
   */
  static void run(Path folder, int pages, SearchEngine engine, PrintStream out) throws IOException {
    try (Analyzer analyzer = new StandardAnalyzer();
        FSDirectory directory = FSDirectory.open(folder)) {
      index(directory, analyzer, pages);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        UnifiedHighlighter highlighter = UnifiedHighlighter.builder(searcher, analyzer).build();
        double stock = cpuMillis(words -> stock(words, searcher, highlighter));
        double ours = cpuMillis(words -> ours(words, engine));
        out.printf(
            Locale.ROOT,
            "plain words, cpu ms a query: Lucene as it comes %.2f, ours with all it does %.2f: %.1f"
                + " times%n",
            stock,
            ours,
            ours / stock);
      }
    }
  }

  private static void index(FSDirectory directory, Analyzer analyzer, int pages)
      throws IOException {
    FieldType type = new FieldType(TextField.TYPE_STORED);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.freeze();
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      new PlausiblePages(1)
          .items(
              pages,
              item -> {
                for (PageText text : item.texts()) {
                  Document document = new Document();
                  document.add(new Field(TEXT, text.text(), type));
                  add(writer, document);
                }
              });
      writer.commit();
    }
  }

  private static void add(IndexWriter writer, Document document) {
    try {
      writer.addDocument(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void ours(String words, SearchEngine engine) {
    SearchRequest request =
        new SearchRequest(words, Map.of(), SearchRequest.Sort.RELEVANCE, 0, TOP, Viewer.PUBLIC);
    if (engine.search().search(request).items().size() > TOP) {
      throw new IllegalStateException("more than was asked for");
    }
  }

  private static void stock(String words, IndexSearcher searcher, UnifiedHighlighter highlighter) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String word : words.toLowerCase(Locale.ROOT).split(" ", -1)) {
      all.add(new TermQuery(new Term(TEXT, word)), Occur.MUST);
    }
    BooleanQuery query = all.build();
    try {
      TopDocs found = searcher.search(query, TOP);
      String[] shown = highlighter.highlight(TEXT, query, found, 2);
      if (shown.length != found.scoreDocs.length) {
        throw new IllegalStateException(shown.length + " snippets of " + found.scoreDocs.length);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double cpuMillis(Consumer<String> ask) {
    Random random = new Random(3);
    for (int i = 0; i < WARM_UP; i++) {
      ask.accept(QUERIES.get(random.nextInt(QUERIES.size())));
    }
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    List<Double> spent = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      long before = threads.getCurrentThreadCpuTime();
      ask.accept(QUERIES.get(random.nextInt(QUERIES.size())));
      spent.add((threads.getCurrentThreadCpuTime() - before) / 1e6);
    }
    return spent.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }
}
