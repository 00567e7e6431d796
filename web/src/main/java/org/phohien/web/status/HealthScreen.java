package org.phohien.web.status;

import java.util.LinkedHashMap;
import java.util.Map;
import org.phohien.core.catalog.Catalog;
import org.phohien.core.problem.ArchiveException;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/** {@code /health}: 200 while readers can be served, 503 while the database does not answer. */
public final class HealthScreen implements Screen {

  private final Catalog catalog;

  public HealthScreen(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Answer answer(Visit visit) {
    Map<String, Object> body = new LinkedHashMap<>();
    try {
      long change = catalog.lastChange();
      body.put("status", "UP");
      body.put("database", "UP");
      body.put("change", change);
      return Answer.Json.of(body);
    } catch (ArchiveException e) {
      body.put("status", "DOWN");
      body.put("database", e.getMessage());
      return new Answer.Json(503, "application/json", body);
    }
  }
}
