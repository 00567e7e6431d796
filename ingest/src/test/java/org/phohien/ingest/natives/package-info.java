@NullMarked
package org.phohien.ingest.natives;

import org.jspecify.annotations.NullMarked;
