-- The trace (W3C traceparent) an order's newest state came with; only while traces are exported.
-- Portable between SQLite and PostgreSQL.
create table order_traces (
  order_id bigint not null primary key,
  trace    varchar(55) not null,
  kept_at  bigint not null
);
create index order_traces_by_time on order_traces (kept_at);
