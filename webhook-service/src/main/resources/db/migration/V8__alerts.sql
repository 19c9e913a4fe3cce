-- What is wrong, which of it people were told, and what is on its way to them. No personal data.
create table standing_alerts (
  cause    varchar(200) primary key,
  service  varchar(50) not null,       -- that told of it first
  severity varchar(10) not null,
  since    bigint not null,
  words    varchar(1000) not null,
  advice   varchar(1000) not null,
  link     varchar(200) not null,
  seen_at  bigint not null,
  told_at  bigint,                     -- null while it may still pass unnoticed
  gone_at  bigint                      -- since when it is not there any more
);

create table alert_notices (
  id       ${row-id},
  at       bigint not null,
  event    varchar(10) not null,
  cause    varchar(200) not null,
  severity varchar(10) not null,
  since    bigint not null,
  words    text not null,
  advice   varchar(1000) not null,
  link     varchar(200) not null
);
create index alert_notices_by_time on alert_notices (at);

create table alert_summary (
  id  integer primary key,
  day varchar(10) not null             -- of the newest summary; '' before the first
);
