/** The provider over a real socket. */
@NullMarked
package org.phohien.oai.http;

import org.jspecify.annotations.NullMarked;
