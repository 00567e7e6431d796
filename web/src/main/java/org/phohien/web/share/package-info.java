/**
 * Places of the library that are handed on: links of viewers to a work, a page, a part of a page,
 * and ours to them (IIIF Content State 1.0).
 *
 * <p>Ways in: {@link org.phohien.web.share.OpenScreen}, {@link org.phohien.web.share.SharedLink}.
 */
@NullMarked
package org.phohien.web.share;

import org.jspecify.annotations.NullMarked;
