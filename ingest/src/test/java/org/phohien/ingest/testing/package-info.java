/** What several tests of the module need: the natives, and pictures drawn for them. */
@NullMarked
package org.phohien.ingest.testing;

import org.jspecify.annotations.NullMarked;
