/**
 * The words of the archive: items, pages, the text of a page and the descriptions, as immutable
 * values.
 *
 * <p>Knows only the JDK. Everything that the archive can say about a page is said with these types;
 * how it is stored, shown or searched is left to others. All coordinates are pixels of the master
 * image.
 */
@NullMarked
package org.phohien.core.model;

import org.jspecify.annotations.NullMarked;
