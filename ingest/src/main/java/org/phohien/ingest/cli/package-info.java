/** The commands that need the engines: reading an image, making projections again. */
@NullMarked
package org.phohien.ingest.cli;

import org.jspecify.annotations.NullMarked;
