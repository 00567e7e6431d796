/**
 * Scores readers of Hán-Nôm against true text: character errors by the two normalisations of the
 * development set, sequences, order of columns, columns found, and how far a confidence can be
 * trusted.
 *
 * <p>Way in: {@link org.phohien.samples.bench.hannom.TruthBench}.
 */
@NullMarked
package org.phohien.samples.bench.hannom;

import org.jspecify.annotations.NullMarked;
