@NullMarked
package org.phohien.ingest.works;

import org.jspecify.annotations.NullMarked;
