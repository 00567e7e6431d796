package org.phohien.iiif.http;

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
  private static final String FOREVER = "public, max-age=31536000, immutable";
  private static final String CLOSED = "private, no-store";

  private final Access access;
  private final Door door;

  /** What was asked for may be seen in the reading room or after signing in, but not so. */
  static final class OnlyInTheReadingRoom extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OnlyInTheReadingRoom() {
      super("only in the reading room", null, false, false);
    }
  }

  Guard(Access access, Door door) {
    this.access = access;
    this.door = door;
  }

  /**
   * Lets a request pass to what may be seen of an item.
   *
   * @return whether everyone may see it
   * @throws OnlyInTheReadingRoom when who asks could be let in there
   * @throws NotFound when there is no such item for who asks: one for the staff alone can't be told
   *     from none
   */
  boolean enter(Exchange exchange, ItemId item) {
    if (access.may(Viewer.PUBLIC, item, Action.VIEW)) {
      exchange.header("Cache-Control", OPEN);
      return true;
    }
    exchange.header("Cache-Control", CLOSED);
    if (access.may(viewer(exchange), item, Action.VIEW)) {
      return false;
    }
    if (access.may(Viewer.READING_ROOM, item, Action.VIEW)) {
      throw new OnlyInTheReadingRoom();
    }
    throw new NotFound("item " + item);
  }

  /**
   * Lets a request pass to what says how an item may be seen: its manifest, an info.json. Everyone
   * may read that of an item of the reading room, or no viewer could ask the way in.
   *
   * @return whether its pages are open to everyone
   * @throws NotFound when there is no such item for who asks
   */
  boolean describe(Exchange exchange, ItemId item) {
    boolean open = access.may(Viewer.PUBLIC, item, Action.VIEW);
    if (open || access.may(Viewer.READING_ROOM, item, Action.VIEW)) {
      exchange.header("Cache-Control", OPEN);
      return open;
    }
    exchange.header("Cache-Control", CLOSED);
    if (!access.may(viewer(exchange), item, Action.VIEW)) {
      throw new NotFound("item " + item);
    }
    return true;
  }

  /** Who asks. */
  Viewer viewer(Exchange exchange) {
    return door.viewer(exchange.caller());
  }

  /** For answers about no item in particular. */
  void enterOpen(Exchange exchange) {
    exchange.header("Cache-Control", OPEN);
  }

  /** For an address that names the version of what it answers, once that was let through. */
  static void keepForever(Exchange exchange) {
    exchange.header("Cache-Control", FOREVER);
  }
}
