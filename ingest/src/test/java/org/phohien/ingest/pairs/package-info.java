@NullMarked
package org.phohien.ingest.pairs;

import org.jspecify.annotations.NullMarked;
