/**
 * OAI-PMH over HTTP (section 3.1): parameters in, XML out. Knows no rule of the protocol.
 *
 * <p>Way in: {@link org.phohien.oai.http.OaiServlet}, to be mapped to {@code /oai} and {@code
 * /oai/*}.
 */
@NullMarked
package org.phohien.oai.http;

import org.jspecify.annotations.NullMarked;
