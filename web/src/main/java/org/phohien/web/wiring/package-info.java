/** The only place where Jakarta meets the archive: opens it, mounts every servlet, closes it. */
@NullMarked
package org.phohien.web.wiring;

import org.jspecify.annotations.NullMarked;
