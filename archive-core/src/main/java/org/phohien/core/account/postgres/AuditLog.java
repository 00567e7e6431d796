package org.phohien.core.account.postgres;

import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.phohien.core.account.Audited;

/** Who did what, and when: lines are added and never changed; the database refuses it. */
final class AuditLog {

  private final Handle handle;

  AuditLog(Handle handle) {
    this.handle = handle;
  }

  int add(Audited line) {
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
