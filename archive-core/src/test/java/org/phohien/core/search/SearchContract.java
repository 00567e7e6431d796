package org.phohien.core.search;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.phohien.core.access.Viewer;

/**
 * What every search engine must do, in nine parts: {@link FindingContract}, {@link AskingContract},
 * {@link WideningContract}, {@link AnyQueryContract}, {@link RankingContract}, {@link
 * ShowingContract}, {@link FacetContract}, {@link AccessContract}, {@link KeepingUpContract}. An
 * adapter's test runs each part as a nested class.
 */
public abstract class SearchContract {

  /**
   * An engine on trial.
   *
   * @param index writing side of an empty index
   * @param search reading side of the same
   * @param close gives back what it holds
   */
  public record Trial(PageIndex index, PageSearch search, Runnable close) {}

  private final Function<Path, Trial> begin;
  @TempDir private Path folder;
  private Trial trial;
  private long change;

  /**
   * @param begin opens an engine in an empty folder
   */
  protected SearchContract(Function<Path, Trial> begin) {
    this.begin = begin;
  }

  @BeforeEach
  final void begin() {
    trial = begin.apply(folder);
  }

  @AfterEach
  final void end() {
    trial.close().run();
  }

  final PageIndex index() {
    return trial.index();
  }

  final PageSearch search() {
    return trial.search();
  }

  /** Publishes items one after the other and makes them visible. */
  final void shelve(Shelf... shelves) {
    for (Shelf shelf : shelves) {
      index().put(shelf.published(++change));
    }
    index().refresh();
  }

  final SearchAnswer find(String query) {
    return search().search(SearchRequest.of(query, Viewer.PUBLIC));
  }

  final List<String> ids(String query) {
    return ids(find(query));
  }

  static List<String> ids(SearchAnswer answer) {
    return answer.items().stream().map(hit -> hit.item().value()).toList();
  }

  static List<String> keys(SearchAnswer answer) {
    return answer.notes().stream().map(SearchAnswer.Note::key).toList();
  }

  static List<String> words(List<HitBox> boxes) {
    return boxes.stream().map(HitBox::text).toList();
  }
}
