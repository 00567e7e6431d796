/** The rules of the house, held by tests. */
@NullMarked
package org.phohien.samples.rules;

import org.jspecify.annotations.NullMarked;
