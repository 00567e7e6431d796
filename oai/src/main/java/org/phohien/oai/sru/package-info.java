/**
 * SRU 1.1, 1.2 and 2.0 (OASIS searchRetrieve 1.0): searches of other systems in CQL, answered with
 * records in MARCXML, Dublin Core or MODS.
 *
 * <p>Way in: {@link org.phohien.oai.sru.SruServer}, which knows no HTTP.
 */
@NullMarked
package org.phohien.oai.sru;

import org.jspecify.annotations.NullMarked;
