/** What is new, for feed readers: the archive, a collection, a search. */
@NullMarked
package org.phohien.web.feed;

import org.jspecify.annotations.NullMarked;
