/** Signing in and out, passwords, and the administration of accounts. */
@NullMarked
package org.phohien.web.account;

import org.jspecify.annotations.NullMarked;
