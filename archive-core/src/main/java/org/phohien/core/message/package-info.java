/**
 * The sentences people read, in Vietnamese and English, from one catalog.
 *
 * <p>Way in: {@link org.phohien.core.message.Messages}. The texts lie beside it as resources, one
 * file a room and language, {@code org/phohien/core/messages/ROOM.LANGUAGE.properties} in UTF-8.
 */
@NullMarked
package org.phohien.core.message;

import org.jspecify.annotations.NullMarked;
