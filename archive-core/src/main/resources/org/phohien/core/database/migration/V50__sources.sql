-- Repositories of other libraries, as administrators have added them, and what their harvests
-- brought. Schema state: backed up.

create table state.source (
  name            text collate "C" primary key,
  title           text not null,
  address         text not null,
  format          text,               -- metadataPrefix; null until someone has chosen
  set_spec        text,
  schedule        text not null default 'BY_HAND',
  look            text,               -- JSON: what it said of itself last
  harvested_until timestamptz,        -- by its own clock; null: to be harvested whole
  begun           timestamptz,
  paused          boolean not null default false,
  added           timestamptz not null,
  added_by        text not null
);

create table state.harvest (
  job         uuid not null,
  place       bigint generated always as identity,
  source      text collate "C" not null references state.source on delete cascade,
  begun       timestamptz not null,
  ended       timestamptz,
  asked_from  timestamptz,
  fresh       int not null,
  changed     int not null,
  deleted     int not null,
  known       int not null,
  kept        int not null,
  quarantined int not null,
  object      text collate "C",       -- of the vault, where something was taken
  undone      timestamptz,
  failure     text,
  primary key (job, begun)
);
create index harvest_by_source on state.harvest (source, place);
create index harvest_by_object on state.harvest (object) where object is not null;
