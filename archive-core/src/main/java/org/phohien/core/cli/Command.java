package org.phohien.core.cli;

import java.util.concurrent.Callable;

/**
 * A command of the archive's command line, described by picocli's annotations. Modules name theirs
 * in {@code META-INF/services}; descriptions are keys of the message catalog. The answer is an
 * {@link ExitCode}.
 */
public interface Command extends Callable<ExitCode> {}
