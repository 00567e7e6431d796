/**
 * Answers as XML: an envelope is streamed, and the records, made when they were published, are
 * spliced in as they are.
 *
 * <p>Way in: {@link org.phohien.oai.xml.Envelope}.
 */
@NullMarked
package org.phohien.oai.xml;

import org.jspecify.annotations.NullMarked;
