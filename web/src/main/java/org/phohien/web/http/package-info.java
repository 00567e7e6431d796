/**
 * Where servlets meet screens: request to {@code Visit}, {@code Answer} to bytes, headers, assets.
 */
@NullMarked
package org.phohien.web.http;

import org.jspecify.annotations.NullMarked;
