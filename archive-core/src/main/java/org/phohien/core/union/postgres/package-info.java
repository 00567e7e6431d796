/** The union catalogue in tables of both schemas. */
@NullMarked
package org.phohien.core.union.postgres;

import org.jspecify.annotations.NullMarked;
