/**
 * IIIF Change Discovery 1.0, level 2: the change log as an activity stream, from the same clock as
 * OAI-PMH.
 *
 * <p>Way in: {@link org.phohien.iiif.discovery.ActivityStream}.
 */
@NullMarked
package org.phohien.iiif.discovery;

import org.jspecify.annotations.NullMarked;
