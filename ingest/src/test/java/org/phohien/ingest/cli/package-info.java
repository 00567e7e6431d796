@NullMarked
package org.phohien.ingest.cli;

import org.jspecify.annotations.NullMarked;
