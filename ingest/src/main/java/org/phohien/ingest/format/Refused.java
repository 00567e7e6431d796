package org.phohien.ingest.format;

import org.phohien.core.model.Reason;

/** A file or frame is not taken. Caught where the check answers with its reason. */
public final class Refused extends Exception {

  private static final long serialVersionUID = 1L;
  private final transient Reason reason;

  public Refused(Reason.Rule rule, String detail) {
    super(rule + ": " + detail);
    this.reason = new Reason(rule, detail);
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }
}
