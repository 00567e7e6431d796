package org.phohien.core.cli.keeper;

import java.net.URI;
import java.util.Optional;

/**
 * Who has a data folder.
 *
 * @param process its number
 * @param server where it answers readers; empty for a command that does not serve
 */
public record Holder(String process, Optional<URI> server) {}
