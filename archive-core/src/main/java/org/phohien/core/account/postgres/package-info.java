/**
 * Accounts in PostgreSQL, schema {@code state}.
 *
 * <p>Way in: {@link org.phohien.core.account.postgres.PostgresAccounts}.
 */
@NullMarked
package org.phohien.core.account.postgres;

import org.jspecify.annotations.NullMarked;
