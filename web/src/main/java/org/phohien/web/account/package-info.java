/** Signing in and out, and the password that must be changed. */
@NullMarked
package org.phohien.web.account;

import org.jspecify.annotations.NullMarked;
