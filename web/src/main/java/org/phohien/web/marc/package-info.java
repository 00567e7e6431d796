/** The desk's form for records that came as MARC: field by field, with help, without a script. */
@NullMarked
package org.phohien.web.marc;

import org.jspecify.annotations.NullMarked;
