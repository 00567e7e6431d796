/** The gazetteer as readers see it and librarians change it. */
@NullMarked
package org.phohien.web.place;

import org.jspecify.annotations.NullMarked;
