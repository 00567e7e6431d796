@NullMarked
package org.phohien.samples.kill;

import org.jspecify.annotations.NullMarked;
