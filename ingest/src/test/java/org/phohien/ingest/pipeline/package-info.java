@NullMarked
package org.phohien.ingest.pipeline;

import org.jspecify.annotations.NullMarked;
