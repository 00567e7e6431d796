/**
 * The keeper: a small process that starts the database, a worker and the server, restarts what dies
 * and stops all in order. It writes nothing but its log.
 */
@NullMarked
package org.phohien.core.cli.keeper;

import org.jspecify.annotations.NullMarked;
