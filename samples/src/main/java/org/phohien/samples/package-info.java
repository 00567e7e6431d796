/**
 * The sample collection for tests and benchmarks: where it lies and what its pages truly say. The
 * way in is {@link org.phohien.samples.Samples}; how it was made is the generator's business.
 */
@NullMarked
package org.phohien.samples;

import org.jspecify.annotations.NullMarked;
