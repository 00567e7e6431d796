/**
 * Screens of exchange with other libraries: lists that harvesters and kits ask for, the union
 * catalogue and its doubtful pairs, libraries, dumps.
 *
 * <p>Way in: {@link org.phohien.web.exchange.ExchangeScreens}.
 */
@NullMarked
package org.phohien.web.exchange;

import org.jspecify.annotations.NullMarked;
