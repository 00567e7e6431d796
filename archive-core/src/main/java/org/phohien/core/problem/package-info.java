/**
 * What can go wrong, as types: the five kinds of {@link org.phohien.core.problem.ArchiveException}.
 *
 * <p>Each edge (web, IIIF, OAI-PMH, command line) maps the five kinds once.
 */
@NullMarked
package org.phohien.core.problem;

import org.jspecify.annotations.NullMarked;
