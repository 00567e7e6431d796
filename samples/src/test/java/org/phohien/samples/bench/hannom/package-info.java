@NullMarked
package org.phohien.samples.bench.hannom;

import org.jspecify.annotations.NullMarked;
