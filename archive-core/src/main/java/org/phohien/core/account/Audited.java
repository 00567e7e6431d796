package org.phohien.core.account;

import java.time.Instant;

/**
 * A line of the audit log.
 *
 * @param at when
 * @param who account name, or {@code cli}
 * @param what was done, e.g. {@code item.edit}
 * @param about the item, batch or account it was done to
 */
public record Audited(Instant at, String who, String what, String about) {}
