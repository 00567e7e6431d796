/**
 * What our own OCR takes for what: sample pages, and the same pages spoiled, are read and compared
 * with their truth letter by letter.
 *
 * <p>Way in: {@link org.phohien.samples.bench.confusion.ConfusionBench}. The table it prints is
 * packed with the search, which compares words by it.
 */
@NullMarked
package org.phohien.samples.bench.confusion;

import org.jspecify.annotations.NullMarked;
