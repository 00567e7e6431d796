/**
 * The database: an embedded PostgreSQL in the data folder or a server by URL, its connections and
 * its tables.
 *
 * <p>Ways in: {@link org.phohien.core.database.EmbeddedPostgres} for the one process that owns the
 * server (the keeper), {@link org.phohien.core.database.Database} for all that use it. What is in
 * the tables is left to the adapters.
 */
@NullMarked
package org.phohien.core.database;

import org.jspecify.annotations.NullMarked;
