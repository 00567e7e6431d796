package org.phohien.iiif.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.phohien.core.access.Access;
import org.phohien.core.access.Action;
import org.phohien.core.access.Viewer;
import org.phohien.core.model.ItemId;
import org.phohien.core.problem.ArchiveException.NotFound;

/**
 * Asks the archive's one rule of access for every answer, and tells caches what may be kept. An
 * open answer may be kept for a minute and is asked about again after that, so a take-down is
 * complete within 60 seconds; any other is kept by nobody.
 */
final class Guard {

  private static final String OPEN = "public, max-age=60";
  private static final String CLOSED = "private, no-store";

  private final Access access;
  private final Function<HttpServletRequest, Viewer> viewer;

  Guard(Access access, Function<HttpServletRequest, Viewer> viewer) {
    this.access = access;
    this.viewer = viewer;
  }

  /**
   * Lets a request pass to an item.
   *
   * @throws NotFound when there is no such item for who asks: a restricted one can't be told from
   *     none
   */
  void enter(Exchange exchange, ItemId item, Action action) {
    if (access.may(Viewer.PUBLIC, item, action)) {
      exchange.header("Cache-Control", OPEN);
      return;
    }
    exchange.header("Cache-Control", CLOSED);
    if (!access.may(viewer(exchange), item, action)) {
      throw new NotFound("item " + item);
    }
  }

  /** Who asks. */
  Viewer viewer(Exchange exchange) {
    return viewer.apply(exchange.request());
  }

  /** For answers about no item in particular. */
  void enterOpen(Exchange exchange) {
    exchange.header("Cache-Control", OPEN);
  }
}
