/** The desk's screens for repositories that records are harvested from. */
@NullMarked
package org.phohien.web.source;

import org.jspecify.annotations.NullMarked;
