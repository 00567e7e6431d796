package org.phohien.core.database;

import java.sql.Types;
import java.util.UUID;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/** Hands numbers over as PostgreSQL's own type {@code uuid}; Jdbi alone makes strings of them. */
final class UuidArguments extends AbstractArgumentFactory<UUID> {

  UuidArguments() {
    super(Types.OTHER);
  }

  @Override
  protected Argument build(UUID value, ConfigRegistry config) {
    return (position, statement, context) -> statement.setObject(position, value);
  }
}
