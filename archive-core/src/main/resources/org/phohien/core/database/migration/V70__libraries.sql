-- Who holds what, and the lists that librarians keep. Schema state: backed up.

-- A library is a node with a life and places, not a level in a tree: libraries are founded, move, are
-- joined and closed. The one of this house is 'chinh' and has no name here: it is in the settings.
create table state.library (
  code    text collate "C" primary key,  -- of a source: the name that the ids of its records begin with
  name    text not null,
  founded int,
  closed  int,
  note    text not null default ''
);
create table state.library_place (
  library   text collate "C" not null references state.library on delete cascade,
  seat      int not null,
  place     text not null,
  from_year int,
  to_year   int,
  primary key (library, seat)
);
insert into state.library (code, name) values ('chinh', '');
insert into state.library (code, name) select name, title from state.source;

create table state.curated_set (
  code    text collate "C" primary key,
  title   text not null,
  note    text not null default '',
  made    timestamptz not null,
  made_by text not null
);
create table state.curated_member (
  code     text collate "C" not null references state.curated_set on delete cascade,
  item     text collate "C" not null,
  added    timestamptz not null,
  added_by text not null,
  primary key (code, item)
);
create index curated_member_by_item on state.curated_member (item);

-- Changes that no version of the vault tells of: an item came into a curated set or left it.
create table state.set_change (
  number bigint primary key,
  stamp  timestamptz not null,
  item   text collate "C" not null
);
