/** A small library for tests: memory twins, painted pages, a container in the process. */
@NullMarked
package org.phohien.web.house;

import org.jspecify.annotations.NullMarked;
