/**
 * IIIF Content Search 2.0 and 1.0: the hits of an item as annotations on its canvases. Finding them
 * is the archive's own search; this is how the answer looks outside.
 *
 * <p>Way in: {@link org.phohien.iiif.search.HitList}.
 */
@NullMarked
package org.phohien.iiif.search;

import org.jspecify.annotations.NullMarked;
