/**
 * The wiring: {@link org.phohien.core.Archive} opens every engine from the settings and closes
 * them. Only here the adapters are named.
 */
@NullMarked
package org.phohien.core;

import org.jspecify.annotations.NullMarked;
