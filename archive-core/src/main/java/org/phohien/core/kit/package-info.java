/**
 * Branch kits: a set of the catalog in a folder that opens from a stick, in a house without a
 * server.
 *
 * <p>Way in: {@link org.phohien.core.kit.KitJobs} asks a worker to take one back; it is made by
 * {@code ./archive kit}.
 */
@NullMarked
package org.phohien.core.kit;

import org.jspecify.annotations.NullMarked;
