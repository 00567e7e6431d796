-- How the Hán-Nôm characters of a page are read, as ReadingsFile writes it; null where it has none.
alter table projection.page_text add column readings bytea;
