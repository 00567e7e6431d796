package org.phohien.iiif.http;

import org.phohien.core.access.Viewer;

/**
 * Knows who comes in: the house's sessions and networks. Asked for every answer, so it must cost
 * nothing for one who brings no cookie.
 */
public interface Door {

  /** The cookie that lets a viewer on another site show what its reader may see. */
  String VIEWER_COOKIE = "iiif-session";

  /** Who asks, by what their request brings along. */
  Viewer viewer(Caller caller);

  /**
   * The session a request brings along, to be carried on in {@link #VIEWER_COOKIE}; empty when
   * nobody is signed in, also where the network alone lets one in.
   */
  java.util.Optional<String> session(Caller caller);

  /** Ends the session a request brings along; none is fine. */
  void leave(Caller caller);
}
