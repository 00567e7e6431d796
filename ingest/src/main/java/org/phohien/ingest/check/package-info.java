/**
 * The second step of a page: what a file really is, whether it is whole and can be decoded, and
 * what a librarian should look at (a blank page, one that can't be read).
 *
 * <p>Way in: {@link org.phohien.ingest.check.Check}. Which file is which page is settled before
 * ({@code ingest.batch}); nothing is stored here.
 */
@NullMarked
package org.phohien.ingest.check;

import org.jspecify.annotations.NullMarked;
