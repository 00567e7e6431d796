-- When a job was found begun by a worker that died, and how far it had come. Schema state.

create table state.resumed (
  job      uuid not null references state.job on delete cascade,
  at       timestamptz not null,
  attempt  int not null,
  step     text not null,
  done     int not null,
  total    int not null,
  rejected int not null,
  primary key (job, attempt)
);

-- db-scheduler takes the higher priority first: a batch before the parts of another
update state.task_bulk set priority = 0 where priority is null;
update state.task_prompt set priority = 0 where priority is null;
alter table state.task_bulk alter column priority set default 0;
alter table state.task_prompt alter column priority set default 0;
drop index state.task_bulk_by_time;
create index task_bulk_by_priority on state.task_bulk (priority desc, execution_time);
