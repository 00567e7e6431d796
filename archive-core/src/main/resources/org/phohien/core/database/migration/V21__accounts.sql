-- Accounts that let nobody in any more, and when one last let someone in. Schema state: backed up.

alter table state.account
  add column disabled     boolean not null default false,
  add column last_sign_in timestamptz;
