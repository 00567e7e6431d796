package org.phohien.web.api;

import java.util.List;
import java.util.Map;
import org.phohien.core.search.PageSearch;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/** {@code /api/suggest?q=}: titles, persons and places that begin as typed. */
public final class SuggestApi implements Screen {

  private final PageSearch search;

  public SuggestApi(PageSearch search) {
    this.search = search;
  }

  @Override
  public Answer answer(Visit visit) {
    String typed = visit.question();
    List<String> found = typed.isBlank() ? List.of() : search.suggest(typed, visit.viewer(), 10);
    return Answer.Json.of(Map.of("query", typed, "suggestions", found));
  }
}
