/** What went wrong, told to a person as a page or to a program as problem+json. */
@NullMarked
package org.phohien.web.problem;

import org.jspecify.annotations.NullMarked;
