-- Which records tell of the same work. The pairs are reckoned and can be made again; what a librarian
-- has decided is kept.

create table projection.work_key (
  key  text collate "C" not null,
  item text collate "C" not null,
  primary key (key, item)
);
create index work_key_by_item on projection.work_key (item);

-- Each pair once, the smaller id first.
create table projection.work_pair (
  a     text collate "C" not null,
  b     text collate "C" not null,
  score int not null,
  same  boolean not null,    -- else it is doubtful
  primary key (a, b)
);
create index work_pair_by_b on projection.work_pair (b);
create index work_pair_doubtful on projection.work_pair (score desc, a, b) where not same;

-- Up to which change the pairs are reckoned.
create table projection.work_position (
  one    boolean primary key default true check (one),
  number bigint not null
);


create table state.work_decision (
  id      bigint generated always as identity primary key,
  a       text collate "C" not null,
  b       text collate "C" not null,
  same    boolean not null,
  made    timestamptz not null,
  made_by text not null,
  undone  timestamptz,
  check (a < b)
);
create unique index work_decision_of_pair on state.work_decision (a, b) where undone is null;
create index work_decision_by_b on state.work_decision (b) where undone is null;
