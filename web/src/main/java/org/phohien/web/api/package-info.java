/** The same answers as JSON, for programs. */
@NullMarked
package org.phohien.web.api;

import org.jspecify.annotations.NullMarked;
