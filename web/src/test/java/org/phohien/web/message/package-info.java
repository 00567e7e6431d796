/** Holds the templates and the program to the message catalog. */
@NullMarked
package org.phohien.web.message;

import org.jspecify.annotations.NullMarked;
