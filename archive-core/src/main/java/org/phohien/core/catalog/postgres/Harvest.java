package org.phohien.core.catalog.postgres;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.phohien.core.catalog.Harvested;
import org.phohien.core.catalog.Selection;
import org.phohien.core.model.ItemId;

/** What harvesters ask, by key and never by offset: the millionth page costs what the first did. */
final class Harvest {

  private static final String FROM =
      """
      from projection.entry e
      left join projection.dissemination d on d.item = e.item and d.prefix = :prefix
      where (d.item is not null or e.withdrawn is not null)
      """;
  private static final String COLUMNS =
      """
      select e.item, e.number, e.stamp, e.action, e.collection,
             e.withdrawn is not null as deleted, d.xml
      """;

  private final Handle handle;

  Harvest(Handle handle) {
    this.handle = handle;
  }

  /** See V30__settled.sql. A writer that holds the clock for ever leaves it where it was. */
  Instant settled() {
    return handle
        .createQuery("select projection.settled(:lock) as settled")
        .bind("lock", Publishing.CLOCK)
        .map((row, _) -> Optional.ofNullable(row.getObject("settled", OffsetDateTime.class)))
        .one()
        .map(OffsetDateTime::toInstant)
        .orElse(Instant.EPOCH);
  }

  List<Harvested> page(Selection selection, String prefix, int limit) {
    Map<String, Object> values = new LinkedHashMap<>();
    String where = where(selection, values);
    return handle
        .createQuery(COLUMNS + FROM + where + " order by e.stamp, e.item limit :limit")
        .bind("prefix", prefix)
        .bind("limit", limit)
        .bindMap(values)
        .map((row, _) -> Rows.harvested(row))
        .list();
  }

  long count(Selection selection, String prefix) {
    Map<String, Object> values = new LinkedHashMap<>();
    String where =
        where(
            new Selection(selection.set(), selection.from(), selection.until(), Optional.empty()),
            values);
    return handle
        .createQuery("select count(*) " + FROM + where)
        .bind("prefix", prefix)
        .bindMap(values)
        .mapTo(Long.class)
        .one();
  }

  Optional<Harvested> one(ItemId item, String prefix) {
    return handle
        .createQuery(
            COLUMNS
                + """
                from projection.entry e
                left join projection.dissemination d on d.item = e.item and d.prefix = :prefix
                where e.item = :item
                """)
        .bind("prefix", prefix)
        .bind("item", item.value())
        .map((row, _) -> Rows.harvested(row))
        .findOne();
  }

  private static String where(Selection selection, Map<String, Object> values) {
    StringBuilder where = new StringBuilder();
    selection.set().ifPresent(set -> add("e.collection = :set", "set", set.slug(), where, values));
    selection.from().ifPresent(t -> add("e.stamp >= :from", "from", time(t), where, values));
    selection.until().ifPresent(t -> add("e.stamp <= :until", "until", time(t), where, values));
    selection
        .after()
        .ifPresent(place -> {
          add("(e.stamp, e.item) > (:stamp, :item)", "stamp", time(place.stamp()), where, values);
          values.put("item", place.item().value());
        });
    return where.toString();
  }

  private static void add(
      String condition,
      String name,
      Object value,
      StringBuilder where,
      Map<String, Object> values) {
    where.append(" and ").append(condition);
    values.put(name, value);
  }

  private static Object time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
