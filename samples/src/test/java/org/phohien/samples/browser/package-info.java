/** What a reader and a librarian see: the served archive in a real Chromium. */
@NullMarked
package org.phohien.samples.browser;

import org.jspecify.annotations.NullMarked;
