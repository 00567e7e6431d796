-- The sets of harvesters below and beside the collections: serials and places. An item moves in all of
-- them with each change. What was published before gets its sets by ./archive rebuild catalog.

alter table projection.entry add column sets text[] not null default '{}';

create table projection.membership (
  spec  text collate "C" not null,
  stamp timestamptz not null,        -- of the item's last change
  item  text collate "C" not null,
  name  text not null,               -- of the set, for people
  primary key (spec, stamp, item)
);
create index membership_by_item on projection.membership (item);
