package org.phohien.core.account.postgres;

import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.phohien.core.account.Audited;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who did what, and when: lines are added and never changed; the database refuses it. Each stands
 * in the process's log as well, where an operator's tools look.
 */
final class AuditLog {

  private static final Logger LOG = LoggerFactory.getLogger("org.phohien.audit");

  private final Handle handle;

  AuditLog(Handle handle) {
    this.handle = handle;
  }

  int add(Audited line) {
    // what came from outside has no line breaks in the log: names are checked, JSON escapes the
    // rest
    LOG.info("audit {} {} {}", line.who(), line.what(), line.about());
    return handle.execute(
        "insert into state.audit (at, who, what, about) values (?, ?, ?, ?)",
        Sessions.time(line.at()),
        line.who(),
        line.what(),
        line.about());
  }

  List<Audited> latest(int limit) {
    return handle
        .createQuery("select at, who, what, about from state.audit order by place desc limit :n")
        .bind("n", limit)
        .map((row, _) ->
            new Audited(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("who"),
                row.getString("what"),
                row.getString("about")))
        .list();
  }
}
