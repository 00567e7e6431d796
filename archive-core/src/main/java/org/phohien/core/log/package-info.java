/** How processes log: one JSON object a line for machines, plain warnings for people. */
@NullMarked
package org.phohien.core.log;

import org.jspecify.annotations.NullMarked;
