package org.phohien.core.catalog.postgres;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.phohien.core.catalog.HarvestSet;
import org.phohien.core.catalog.Harvested;
import org.phohien.core.catalog.Selection;
import org.phohien.core.model.Collection;
import org.phohien.core.model.ItemId;

/** What harvesters ask, by key and never by offset: the millionth page costs what the first did. */
final class Harvest {

  private static final String OF_FORMAT =
      """
      left join projection.dissemination d on d.item = e.item and d.prefix = :prefix
      where (d.item is not null or e.withdrawn is not null)
      """;
  private static final String COLUMNS =
      """
      select e.item, e.number, e.stamp, e.action, e.collection,
             -- an array costs the driver more than the rest of the row
             array_to_string(e.sets, ' ') as sets,
             e.withdrawn,
             case when e.withdrawn is null then d.xml end as xml
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
        .createQuery(
            COLUMNS + from(selection) + where + " order by " + order(selection) + " limit :limit")
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
        .createQuery("select count(*) " + from(selection) + where)
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

  /** The metadata formats an item is kept in. */
  List<String> prefixes(ItemId item) {
    return handle
        .createQuery("select prefix from projection.dissemination where item = :item order by 1")
        .bind("item", item.value())
        .mapTo(String.class)
        .list();
  }

  private static String where(Selection selection, Map<String, Object> values) {
    StringBuilder where = new StringBuilder();
    String at = isCollection(selection) ? "e" : "m";
    selection
        .set()
        .ifPresent(set -> {
          String column = at.equals("e") ? "e.collection" : "m.spec";
          add(column + " = :set", "set", set, where, values);
        });
    selection.from().ifPresent(t -> add(at + ".stamp >= :from", "from", time(t), where, values));
    selection.until().ifPresent(t -> add(at + ".stamp <= :until", "until", time(t), where, values));
    selection
        .after()
        .ifPresent(place -> {
          String behind = "(%1$s.stamp, %1$s.item) > (:stamp, :item)".formatted(at);
          add(behind, "stamp", time(place.stamp()), where, values);
          values.put("item", place.item().value());
        });
    return where.toString();
  }

  /** The entries in the order of their stamps, by the index of all, of a collection or of a set. */
  private static String from(Selection selection) {
    return (isCollection(selection)
            ? "from projection.entry e\n"
            : "from projection.membership m join projection.entry e on e.item = m.item\n")
        + OF_FORMAT;
  }

  private static String order(Selection selection) {
    return isCollection(selection) ? "e.stamp, e.item" : "m.stamp, m.item";
  }

  /** Or no set at all. */
  private static boolean isCollection(Selection selection) {
    return selection.set().stream().allMatch(set -> Collection.ofSlug(set).isPresent());
  }

  /**
   * Libraries and lists may have got other names since. Each set by one step through the index:
   * there are far more memberships than sets.
   */
  List<HarvestSet> sets() {
    return handle
        .createQuery(
            """
            with recursive step as (
              (select spec, name from projection.membership order by spec limit 1)
              union all
              select next.spec, next.name from step, lateral (
                select spec, name from projection.membership
                where spec > step.spec order by spec limit 1) next
            )
            select spec, coalesce(l.name, c.title, step.name) as name from step
            left join state.library l on step.spec = 'thu-vien:' || l.code
            left join state.curated_set c on step.spec = 'chon:' || c.code
            order by step.spec
            """)
        .map((row, _) -> new HarvestSet(row.getString("spec"), row.getString("name")))
        .list();
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
