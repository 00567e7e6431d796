/** Librarians' accounts, roles and sessions: the port {@link org.phohien.core.account.Accounts}. */
@NullMarked
package org.phohien.core.account;

import org.jspecify.annotations.NullMarked;
