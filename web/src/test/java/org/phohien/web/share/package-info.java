/** Tests of content states. */
@NullMarked
package org.phohien.web.share;

import org.jspecify.annotations.NullMarked;
