-- Whose orders and stock this database holds; one row. Portable between SQLite and PostgreSQL.
create table shop (
  id     integer primary key check (id = 1),
  domain varchar(100) not null
);
