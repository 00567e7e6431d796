/** Where on the network someone is: addresses of clients, and the networks of the house. */
@NullMarked
package org.phohien.core.network;

import org.jspecify.annotations.NullMarked;
