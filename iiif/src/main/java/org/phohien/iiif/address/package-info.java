/** Where everything that IIIF names stands: one place that composes addresses. */
@NullMarked
package org.phohien.iiif.address;

import org.jspecify.annotations.NullMarked;
