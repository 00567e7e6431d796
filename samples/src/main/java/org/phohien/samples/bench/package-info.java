/** Benchmarks: each prints a plain table and says on what it ran. */
@NullMarked
package org.phohien.samples.bench;

import org.jspecify.annotations.NullMarked;
