/** What all pages share: their frame, their addresses, and how a template becomes bytes. */
@NullMarked
package org.phohien.web.page;

import org.jspecify.annotations.NullMarked;
