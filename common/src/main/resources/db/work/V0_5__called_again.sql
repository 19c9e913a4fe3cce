-- Units that were called for while they were being done; read and emptied when such a unit is
-- settled. Portable between SQLite and PostgreSQL.
create table called_again (
  kind     varchar(100) not null,
  work_key varchar(200) not null,
  due      bigint not null,
  primary key (kind, work_key)
);
