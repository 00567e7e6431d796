/** Tests of Content Search. */
@NullMarked
package org.phohien.iiif.search;

import org.jspecify.annotations.NullMarked;
