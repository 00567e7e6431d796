/**
 * The Contextual Query Language, level 2 (OASIS searchRetrieve 1.0, part 5), read into a tree.
 * Knows no index and no server.
 *
 * <p>Way in: {@link org.phohien.oai.cql.CqlParser}.
 */
@NullMarked
package org.phohien.oai.cql;

import org.jspecify.annotations.NullMarked;
