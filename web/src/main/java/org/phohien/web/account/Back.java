package org.phohien.web.account;

import org.phohien.web.visit.Parameters;

/** Where to go afterwards: a path of this site and nothing else. */
public final class Back {

  private Back() {}

  /** Reads {@code back}; the desk where it is missing or leads elsewhere. */
  public static String from(Parameters parameters) {
    return from(parameters, "/desk");
  }

  /** Reads {@code back}; another path where it is missing or leads elsewhere. */
  public static String from(Parameters parameters, String otherwise) {
    String back = parameters.text("back");
    // "//host" and "/\host" are addresses of other hosts to a browser
    return back.matches("/(?![/\\\\])[^\\p{Cntrl}]*") ? back : otherwise;
  }
}
