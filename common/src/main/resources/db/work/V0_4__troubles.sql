-- Systems that did not answer when last called; kept so that a restart forgets no outage.
-- Portable between SQLite and PostgreSQL.
create table troubles (
  system varchar(40)   not null primary key,
  since  bigint        not null,
  met    bigint        not null,
  words  varchar(2000) not null
);
