/** Tests of harvesting, against our own provider and against sources that mean no good. */
@NullMarked
package org.phohien.ingest.harvest;

import org.jspecify.annotations.NullMarked;
