-- The audit log only grows: nobody changes or removes a line of it by mistake.

create function state.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is only added to';
end $$;

create trigger audit_only_grows before update or delete on state.audit
  for each statement execute function state.refuse_change();
