@NullMarked
package org.phohien.ingest.batch;

import org.jspecify.annotations.NullMarked;
