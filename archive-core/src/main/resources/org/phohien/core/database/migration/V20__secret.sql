-- Secrets that all servers share, e.g. the key that seals OAI resumption tokens.
create table state.secret (
  name text primary key,
  bytes bytea not null
);
