/** For search engines and browsers: what there is, how to search it, what a page is about. */
@NullMarked
package org.phohien.web.machine;

import org.jspecify.annotations.NullMarked;
