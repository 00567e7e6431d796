-- What resuming a job needs to know. Schema state: backed up.

alter table state.job
  -- its place in the scheduler's table, another one each time it is begun by a person
  add column task          text not null default '',
  -- how often a person has begun it again
  add column round         int not null default 0,
  -- the round of its parent in which it was asked for last
  add column parent_round  int not null default 0,
  -- how often a worker died with it at the same point, and which point that was
  add column deaths        int not null default 0,
  add column reached       text not null default '';

create unique index job_by_task on state.job (task) where task <> '';
create index job_by_parent on state.job (parent, place);
