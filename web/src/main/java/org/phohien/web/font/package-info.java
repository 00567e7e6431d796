/** Small fonts cut for one page, so that no Hán-Nôm character shows as a box. */
@NullMarked
package org.phohien.web.font;

import org.jspecify.annotations.NullMarked;
