/** Who may see what: the one place that is asked before anything leaves the house. */
@NullMarked
package org.phohien.core.access;

import org.jspecify.annotations.NullMarked;
