/**
 * A work to take along, in any form: which pages of it, what its title leaf says, its text with the
 * lines of print flowing again. Written while it is sent; nothing of the work is held but the page
 * being written.
 *
 * <p>Ways in: {@link org.phohien.iiif.book.PlainBook}, {@link org.phohien.iiif.book.EpubBook}; the
 * PDF lies in a package of its own.
 */
@NullMarked
package org.phohien.iiif.book;

import org.jspecify.annotations.NullMarked;
