package org.phohien.web.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phohien.core.job.Resumption;
import org.phohien.core.model.Reason;

/**
 * A job as its page shows it.
 *
 * @param work the job
 * @param stage in one word
 * @param parts what of it is shown: one page of those that the filter lets through
 * @param counts how many parts each filter lets through
 * @param filter the one in use
 * @param page which page of the parts, from 1
 * @param pages how many there are
 * @param rejected what was rejected and is shown
 * @param rules how many were rejected for each reason
 * @param rule the only reason shown, where one was chosen
 * @param rejectedInAll how many were rejected, shown or not
 * @param undoable whether it brought in records that can be taken back
 * @param resumed what went on after a crash, the newest first
 */
public record JobSheet(
    Work work,
    Stage stage,
    List<Part> parts,
    Map<Filter, Long> counts,
    Filter filter,
    int page,
    int pages,
    List<Refused> rejected,
    Map<Reason.Rule, Long> rules,
    Optional<Reason.Rule> rule,
    int rejectedInAll,
    boolean undoable,
    List<Resumption> resumed) {

  /** Which parts of a batch are looked at. */
  public enum Filter {
    ALL,
    OPEN,
    DONE,
    TROUBLED;

    boolean admits(Work part) {
      return switch (this) {
        case ALL -> true;
        case OPEN -> !part.settled();
        case DONE -> part.settled() && !part.troubled();
        case TROUBLED -> part.troubled();
      };
    }
  }

  /**
   * A part of a batch.
   *
   * @param title of the item, once it is published
   */
  public record Part(Work work, Optional<String> title) {}

  /** The address of this page with another filter, reason or page; the rest stays. */
  public String with(String name, String value) {
    StringBuilder query = new StringBuilder();
    add(query, "show", name.equals("show") ? value : filter == Filter.ALL ? "" : filter.name());
    add(query, "rule", name.equals("rule") ? value : rule.map(Enum::name).orElse(""));
    add(query, "page", name.equals("page") ? value : "");
    return work.href() + query;
  }

  private static void add(StringBuilder query, String name, String value) {
    if (!value.isEmpty()) {
      query.append(query.isEmpty() ? '?' : '&').append(name).append('=').append(value);
    }
  }

  /** The query of this page, for the part of it that renews itself. */
  public String query() {
    String here = with("page", page > 1 ? Integer.toString(page) : "");
    return here.substring(work.href().length());
  }
}
