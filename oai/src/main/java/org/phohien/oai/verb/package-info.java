/**
 * The six verbs of OAI-PMH 2.0: what can be asked, by which rules, and what is answered.
 *
 * <p>Way in: {@link org.phohien.oai.verb.Provider}. Knows neither XML nor HTTP: a request comes as
 * names and values, an answer goes out as a value.
 *
 * @see <a href="https://www.openarchives.org/OAI/openarchivesprotocol.html">The protocol</a>
 */
@NullMarked
package org.phohien.oai.verb;

import org.jspecify.annotations.NullMarked;
