-- Up to when the change log is settled, so that an incremental harvester never misses a change: not
-- when a clock says so, but when nobody can be between the stamp of a change and its commit.

-- The last second that a harvester was told to ask from next time; every later stamp lies behind it,
-- also where the system's clock was put back meanwhile.
create table projection.promise (
  one      boolean primary key default true check (one),
  promised timestamptz not null
);

-- The clock of the log. A function of its own, so that tests can put it forward and back.
create function projection.clock() returns timestamptz language sql volatile as
  'select clock_timestamp()';

-- clock_lock: held by each writer from the stamp to the commit, see Publishing.
create function projection.settled(clock_lock bigint) returns timestamptz
language plpgsql volatile as $$
declare
  second timestamptz;
  told   timestamptz;
  last   timestamptz;
begin
  if pg_try_advisory_xact_lock_shared(clock_lock) then
    -- nobody is between stamp and commit: all that was stamped can be seen
    second := date_trunc('second', projection.clock());
  end if;
  select promised into told from projection.promise;
  select stamp into last from projection.change order by number desc limit 1;
  if second > coalesce(told, '-infinity'::timestamptz) then
    insert into projection.promise (promised) values (second)
      on conflict (one) do update set promised = greatest(promise.promised, excluded.promised);
    told := second;
  end if;
  return greatest(last, told); -- null ones don't count
end $$;
