-- Since when a hand-over is owed, for its age; and which ones wait for their turn.
alter table deliveries add column owed_since bigint;
update deliveries
   set owed_since = (select o.changed_at from orders o where o.id = deliveries.order_id)
 where delivered < wanted;
create index deliveries_owed_since on deliveries (subscriber, owed_since) where delivered < wanted;
create index deliveries_by_status on deliveries (subscriber, status, order_id);

-- What was handed over, and what was refused; for an order's timeline.
create table handovers (
  id         ${row-id},
  order_id   bigint not null references orders (id) on delete cascade,
  subscriber varchar(20) not null,
  revision   bigint not null,
  at         bigint not null,
  outcome    varchar(500) not null     -- accepted, or what the subscriber said
);
create index handovers_of_order on handovers (order_id, at);

-- Searching events and orders.
create index events_by_topic on events (topic, id);
create index events_by_time on events (received_at);
create index orders_by_name on orders (name);
create index orders_by_change on orders (changed_at);

-- Who looked at personal data, when and why. Only ever added to.
create table audit (
  id      ${row-id},
  at      bigint not null,
  person  varchar(100) not null,
  action  varchar(50) not null,
  subject varchar(200) not null,
  reason  varchar(500) not null
);
create index audit_by_time on audit (at);
