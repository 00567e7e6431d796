/** The provider from request to bytes: rules, schemas, golden answers, harvests. */
@NullMarked
package org.phohien.oai;

import org.jspecify.annotations.NullMarked;
