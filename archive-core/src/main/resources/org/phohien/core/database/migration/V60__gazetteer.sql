-- What librarians change in the gazetteer: a line for each change of a row, never changed itself.

create table state.gazetteer (
  key     text not null,
  version integer not null check (version > 0),
  removed boolean not null,
  line    text not null,
  who     text not null,
  at      timestamptz not null,
  primary key (key, version)
);

create trigger gazetteer_only_grows before update or delete on state.gazetteer
  for each statement execute function state.refuse_change();
