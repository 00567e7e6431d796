/**
 * What an operator asks at three in the morning: is everything there that the archive needs?
 * Modules add {@link org.phohien.core.cli.doctor.Checkup}s through {@code ServiceLoader}.
 */
@NullMarked
package org.phohien.core.cli.doctor;

import org.jspecify.annotations.NullMarked;
