/** What tests of several rooms need: small disks, plain settings. */
@NullMarked
package org.phohien.core.testing;

import org.jspecify.annotations.NullMarked;
