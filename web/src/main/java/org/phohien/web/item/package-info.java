/** The screen of one item: description, pages, downloads, citation. */
@NullMarked
package org.phohien.web.item;

import org.jspecify.annotations.NullMarked;
