package org.phohien.core.account;

import java.time.Instant;

/**
 * A line of the audit log.
 *
 * @param at when
 * @param who account name, {@code cli}, or {@link #NOBODY}
 * @param what was done, e.g. {@code item.edit}
 * @param about the item, batch or account it was done to
 */
public record Audited(Instant at, String who, String what, String about) {

  /**
   * Stands where a name was typed that is none: it may be a password in the wrong field, which must
   * not come into a log.
   */
  public static final String NOBODY = "?";
}
