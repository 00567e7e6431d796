/**
 * Which script a page or a text is in, cheaply: by how its ink lies, and by its letters.
 *
 * <p>Ways in: {@link org.phohien.ingest.ocr.script.Layout} for images, {@link
 * org.phohien.ingest.ocr.script.Letters} for text.
 */
@NullMarked
package org.phohien.ingest.ocr.script;

import org.jspecify.annotations.NullMarked;
