/** What a screen is asked and what it answers, as values that know nothing of servlets. */
@NullMarked
package org.phohien.web.visit;

import org.jspecify.annotations.NullMarked;
