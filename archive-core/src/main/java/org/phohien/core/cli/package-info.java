/**
 * The command line and the keeper. Modules add {@link org.phohien.core.cli.Command}s through {@code
 * ServiceLoader}.
 */
@NullMarked
package org.phohien.core.cli;

import org.jspecify.annotations.NullMarked;
