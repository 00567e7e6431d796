/**
 * IIIF Image API 3.0 and 2.1, level 2: a request is parsed into sealed values, planned against a
 * service copy, and rendered only where the answer does not lie there ready.
 *
 * <p>Way in: {@link org.phohien.iiif.image.ImageRequest#parse}, {@link
 * org.phohien.iiif.image.Plan#of}, {@link org.phohien.iiif.image.Renderer}. Knows nothing of HTTP.
 */
@NullMarked
package org.phohien.iiif.image;

import org.jspecify.annotations.NullMarked;
