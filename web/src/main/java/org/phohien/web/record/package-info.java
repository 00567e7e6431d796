/**
 * Files of records on the desk: sent in, looked at before they count, brought in, taken back.
 *
 * <p>Way in: {@link org.phohien.web.record.RecordScreens}.
 */
@NullMarked
package org.phohien.web.record;

import org.jspecify.annotations.NullMarked;
