/** The screens that lead to items: home, search, a collection, about. */
@NullMarked
package org.phohien.web.browse;

import org.jspecify.annotations.NullMarked;
