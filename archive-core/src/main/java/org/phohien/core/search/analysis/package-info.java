/**
 * A thin Lucene skin over {@link org.phohien.core.text}: token streams of the forms a text is
 * indexed in. It knows Lucene and nothing of our index, so that it can be compiled again against
 * another engine's Lucene.
 */
@NullMarked
package org.phohien.core.search.analysis;

import org.jspecify.annotations.NullMarked;
