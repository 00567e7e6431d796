-- Records that came together live in one object of the vault. Schema projection: rebuilt.

alter table projection.entry
  add column held          text collate "C",  -- the import's object; null for an item of its own
  add column place         int,               -- of the record in its import, from 1
  add column source_from   bigint,            -- where its bytes begin in the file they came in
  add column source_length int,
  add column source_sha256 text;
create index entry_by_held on projection.entry (held, number) where held is not null;
