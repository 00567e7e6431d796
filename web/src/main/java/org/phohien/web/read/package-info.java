/** The reader at one page: image, found words, text; and the page text as files. */
@NullMarked
package org.phohien.web.read;

import org.jspecify.annotations.NullMarked;
