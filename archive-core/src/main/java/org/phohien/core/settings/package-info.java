/** The settings of an installation, read once at start from one file and the environment. */
@NullMarked
package org.phohien.core.settings;

import org.jspecify.annotations.NullMarked;
