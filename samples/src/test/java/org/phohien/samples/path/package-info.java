/**
 * The whole path on the real parts: a served archive, from the folder to the hit, tile and record.
 */
@NullMarked
package org.phohien.samples.path;

import org.jspecify.annotations.NullMarked;
