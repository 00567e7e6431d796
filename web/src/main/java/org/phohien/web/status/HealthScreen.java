package org.phohien.web.status;

import java.util.LinkedHashMap;
import java.util.Map;
import org.phohien.web.visit.Answer;
import org.phohien.web.visit.Screen;
import org.phohien.web.visit.Visit;

/**
 * {@code /health}: 200 while readers can be served, 503 while the database does not answer; and
 * what a person should look at before it comes to that.
 */
public final class HealthScreen implements Screen {

  private final Condition condition;

  public HealthScreen(Condition condition) {
    this.condition = condition;
  }

  @Override
  public Answer answer(Visit visit) {
    Condition.Found found = condition.look();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("status", found.up() ? "UP" : "DOWN");
    body.put("database", found.database().orElse("UP"));
    if (found.up()) {
      body.put("change", found.change());
      body.put("indexed", found.indexed());
      body.put("workers", found.load().workers());
      body.put("jobsWaiting", found.load().waiting());
      body.put("jobsRunning", found.load().running());
      body.put("jobsFailed", found.load().failed());
    }
    body.put("diskFreeBytes", found.diskFree());
    body.put("attention", found.attention());
    return found.up() ? Answer.Json.of(body) : new Answer.Json(503, "application/json", body);
  }
}
