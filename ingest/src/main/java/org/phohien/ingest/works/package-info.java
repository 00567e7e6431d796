/**
 * Texts that are known already: where a page of a manuscript agrees with a work that the operator
 * has a text of, a librarian is shown the passage and may take it over. Nothing is taken over
 * without a person, and no text is shipped.
 *
 * <p>Way in: {@link org.phohien.ingest.works.KnownWorks}.
 */
@NullMarked
package org.phohien.ingest.works;

import org.jspecify.annotations.NullMarked;
