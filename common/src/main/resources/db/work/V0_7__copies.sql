-- When the newest sound copy of this database was made, or since when one is expected; one row.
-- Portable between SQLite and PostgreSQL.
create table newest_copy (
  id      integer primary key check (id = 1),
  made_at bigint not null
);
