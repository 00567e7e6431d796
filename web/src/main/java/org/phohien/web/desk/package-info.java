/** The librarians' desk: batches, uploads, jobs, descriptions, withdrawals. */
@NullMarked
package org.phohien.web.desk;

import org.jspecify.annotations.NullMarked;
