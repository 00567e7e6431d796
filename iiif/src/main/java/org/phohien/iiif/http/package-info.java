/**
 * The IIIF services over HTTP: turns an address into a request's value and an answer into bytes,
 * with the headers that viewers and caches go by. Knows no rule of images or manifests.
 *
 * <p>Way in: {@link org.phohien.iiif.http.IiifServlet}, to be registered at {@code /iiif/*}.
 */
@NullMarked
package org.phohien.iiif.http;

import org.jspecify.annotations.NullMarked;
