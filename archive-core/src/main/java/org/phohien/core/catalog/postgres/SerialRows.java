package org.phohien.core.catalog.postgres;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.phohien.core.catalog.Entry;
import org.phohien.core.catalog.Serial;
import org.phohien.core.model.Collection;

/** Serials and their issues, by the sets their issues lie in. Within one transaction. */
final class SerialRows {

  private static final String PREFIX = Collection.NEWSPAPERS.slug() + ":";

  private final Handle handle;

  SerialRows(Handle handle) {
    this.handle = handle;
  }

  List<Serial> all() {
    Map<String, Serial> found = new LinkedHashMap<>();
    handle
        .createQuery(
            """
            select m.spec, min(m.name) as name, coalesce(e.date_from, 0) as year,
              count(*) as issues
            from projection.membership m join projection.entry e on e.item = m.item
            where m.spec >= :from and m.spec < :to
              and e.withdrawn is null and e.collection = :collection
            group by m.spec, coalesce(e.date_from, 0) order by m.spec, year
            """)
        .bind("from", PREFIX)
        .bind("to", Collection.NEWSPAPERS.slug() + ";") // the sign after the colon
        .bind("collection", Collection.NEWSPAPERS.slug())
        .map((row, _) -> {
          String slug = row.getString("spec").substring(PREFIX.length());
          TreeMap<Integer, Integer> years = new TreeMap<>();
          years.put(row.getInt("year"), row.getInt("issues"));
          return found.merge(
              slug, new Serial(slug, row.getString("name"), years), SerialRows::together);
        })
        .list();
    return List.copyOf(found.values());
  }

  private static Serial together(Serial one, Serial other) {
    TreeMap<Integer, Integer> years = new TreeMap<>(one.issues());
    years.putAll(other.issues());
    return new Serial(one.slug(), one.title(), years);
  }

  List<Entry> issues(String serial, int year) {
    return handle
        .createQuery(
            """
            select e.* from projection.membership m join projection.entry e on e.item = m.item
            where m.spec = :spec and e.withdrawn is null and e.collection = :collection
              and coalesce(e.date_from, 0) = :year
            order by e.date_edtf, e.item
            """)
        .bind("spec", PREFIX + serial)
        .bind("collection", Collection.NEWSPAPERS.slug())
        .bind("year", year)
        .map((row, _) -> Rows.entry(row))
        .list();
  }
}
