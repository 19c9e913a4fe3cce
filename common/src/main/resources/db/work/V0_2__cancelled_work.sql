-- What a parked unit is about, so that people find it, and the units that a named person ended.
-- Portable between SQLite and PostgreSQL.
alter table parked_work add column subscriber varchar(100) not null default '';
alter table parked_work add column order_id bigint;
update parked_work
   set subscriber = substr(kind, 10), order_id = cast(work_key as bigint)
 where kind in ('handover-sync', 'handover-supplier');
create index parked_work_by_time on parked_work (parked_at);

create table cancelled_work (
  kind         varchar(100) not null,
  work_key     varchar(200) not null,
  subscriber   varchar(100) not null,
  order_id     bigint,
  reason       text not null,          -- why it had been parked
  parked_at    bigint not null,
  cancelled_at bigint not null,
  cancelled_by varchar(100) not null,
  why          varchar(500) not null,
  primary key (kind, work_key, cancelled_at)
);
create index cancelled_work_by_time on cancelled_work (cancelled_at);
create index cancelled_work_of_order on cancelled_work (order_id);
