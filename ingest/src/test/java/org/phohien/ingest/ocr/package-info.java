/** The contract that every engine keeps, and how readings are measured. */
@NullMarked
package org.phohien.ingest.ocr;

import org.jspecify.annotations.NullMarked;
