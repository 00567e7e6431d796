/** Health and metrics, for those who run the archive. */
@NullMarked
package org.phohien.web.status;

import org.jspecify.annotations.NullMarked;
