/**
 * Search as readers see it: the address a question stands in, what was found cut down to what can
 * be read, and ways to narrow it.
 */
@NullMarked
package org.phohien.web.search;

import org.jspecify.annotations.NullMarked;
