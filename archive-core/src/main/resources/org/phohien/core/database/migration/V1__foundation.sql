-- Schema projection: all of it can be rebuilt from the vault (./archive rebuild catalog).

create table projection.entry (
  item       text collate "C" primary key,
  version    int not null,            -- of the vault
  number     bigint not null unique,  -- of the change that made it so
  stamp      timestamptz not null,
  action     text not null,           -- CREATE, UPDATE, DELETE
  collection text not null,           -- slug
  withdrawn  text,                    -- why; null while visible
  pages      int not null,
  title_key  bytea not null,          -- sorts bytewise in Vietnamese order
  date_from  int,                     -- first year it can be of
  date_edtf  text collate "C",
  body       text not null            -- item.json
);
create index entry_by_stamp on projection.entry (stamp, item);
create index entry_by_set on projection.entry (collection, stamp, item);
create index entry_by_title on projection.entry (title_key, item) where withdrawn is null;
create index entry_by_date on projection.entry (date_from, date_edtf, item) where withdrawn is null;

create table projection.page_text (
  item     text collate "C" not null,
  page     text collate "C" not null,
  position int not null,              -- in the item's order, from 0
  body     bytea not null,            -- packed, see PackedText
  primary key (item, page)
);
-- it is compressed already
alter table projection.page_text alter column body set storage external;

create table projection.dissemination (
  item   text collate "C" not null,
  prefix text collate "C" not null,
  xml    bytea not null,
  primary key (item, prefix)
);

-- The one clock: numbers appear in order because they are taken under a lock last before commit.
create table projection.change (
  number bigint primary key,
  stamp  timestamptz not null,
  item   text collate "C" not null,
  action text not null
);

-- Schema state: backed up.

create table state.job (
  id        uuid primary key,
  place     bigint generated always as identity,  -- the order of submission
  kind      text not null,
  key       text not null,
  payload   text not null,
  parent    uuid references state.job on delete cascade,
  root      uuid not null,            -- the top-level job it belongs to, itself when it is one
  lane      text not null,
  asked_by  text not null,
  state     text not null,
  step      text not null,
  done      int not null,
  total     int not null,
  rejected  int not null,
  attempts  int not null,
  failures  int not null,             -- since it was last begun by a person
  submitted timestamptz not null,
  ended     timestamptz,
  failure   text
);
create index job_by_root on state.job (root, place);
create index job_by_key on state.job (kind, key, place);
create index job_top on state.job (place) where parent is null;

create table state.rejected (
  job    uuid not null references state.job on delete cascade,
  item   text collate "C" not null,   -- empty where the file belongs to no item
  file   text collate "C" not null,
  rule   text not null,
  detail text not null,
  primary key (job, item, file)
);

-- What the schedulers (db-scheduler) of a worker take from: one table a lane.
create table state.task_bulk (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index task_bulk_by_time on state.task_bulk (execution_time);
create index task_bulk_by_heartbeat on state.task_bulk (last_heartbeat);
create table state.task_prompt (like state.task_bulk including all);

create table state.role (
  name text primary key
);
create table state.role_permission (
  role       text not null references state.role on delete cascade,
  permission text not null,
  primary key (role, permission)
);
insert into state.role values ('administrator'), ('cataloguer');
insert into state.role_permission values
  ('administrator', 'INGEST'), ('administrator', 'EDIT'), ('administrator', 'ADMINISTER'),
  ('cataloguer', 'INGEST'), ('cataloguer', 'EDIT');

create table state.account (
  name       text collate "C" primary key,
  salt       bytea not null,
  hash       bytea not null,          -- PBKDF2-HMAC-SHA256
  iterations int not null,
  one_time   boolean not null,        -- the password was given by the system
  used       boolean not null,        -- and was signed in with
  created    timestamptz not null
);
create table state.account_role (
  account text collate "C" not null references state.account on delete cascade,
  role    text not null references state.role,
  primary key (account, role)
);
create table state.session (
  token   bytea primary key,          -- SHA-256 of the token
  account text collate "C" not null references state.account on delete cascade,
  used    timestamptz not null
);
create index session_by_account on state.session (account);
create table state.sign_in_failure (
  account text collate "C" not null,
  at      timestamptz not null
);
create index sign_in_failure_by_account on state.sign_in_failure (account, at);

create table state.audit (
  place bigint generated always as identity primary key,
  at    timestamptz not null,
  who   text not null,
  what  text not null,
  about text not null
);
