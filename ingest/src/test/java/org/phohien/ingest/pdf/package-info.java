/** Documents made of pages, also those meant to do harm. */
@NullMarked
package org.phohien.ingest.pdf;

import org.jspecify.annotations.NullMarked;
