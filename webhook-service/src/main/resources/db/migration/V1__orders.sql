-- Portable between SQLite and PostgreSQL. Times are milliseconds since 1970 (bigint). ${row-id} is
-- the one word they do not share: "integer primary key" here.

-- What Shopify told us, as it came.
create table events (
  id           ${row-id},
  source       varchar(20) not null,   -- webhook | reconciled
  webhook_id   varchar(255) not null,
  topic        varchar(255) not null,
  api_version  varchar(50) not null,
  event_id     varchar(255) not null,
  triggered_at varchar(100) not null,  -- the header's text; '' if there was none
  received_at  bigint not null,
  body         bytea not null,
  order_id     bigint,                 -- known once the body was read; at once if we fetched it
  version      bigint,                 -- of what we fetched ourselves: Shopify's updated_at
  awaited      boolean not null,       -- a pass is over only once this is read
  handled_at   bigint,
  result       varchar(20)             -- applied | history | outdated | nothing | unreadable
);
create unique index events_once on events (source, webhook_id);
create index events_of_order on events (order_id, received_at);
create index events_unhandled on events (source, handled_at, received_at);

-- One row: when this service first ran to serve. Orders created before are history.
create table first_start (
  id         integer primary key,
  started_at bigint not null
);

-- The newest known state of each order. An order deleted in Shopify keeps its last state; one
-- whose deletion is all we know has none.
create table orders (
  id           bigint primary key,
  name         varchar(255) not null,
  version      bigint not null,        -- Shopify's updated_at
  stamp        bigint not null,        -- decides between states of the same version
  revision     bigint not null,        -- counts our own changes of this row
  state        text,                   -- PlacedOrder as JSON; personal data
  history      boolean not null,       -- created before the go-live: handed to nobody
  created_at   bigint not null,
  deleted_at   bigint,
  received_at  bigint not null,        -- first heard of
  changed_at   bigint not null,
  first_source varchar(20) not null,
  last_source  varchar(20) not null
);
create index orders_by_version on orders (version);

-- How far each subscriber is behind with each order.
create table deliveries (
  order_id     bigint not null references orders (id),
  subscriber   varchar(20) not null,
  wanted       bigint not null,        -- revision
  delivered    bigint not null,        -- revision, 0 if none yet
  status       varchar(500) not null,
  delivered_at bigint,
  primary key (order_id, subscriber)
);
create index deliveries_owed on deliveries (subscriber, order_id) where delivered < wanted;

-- Complete passes over the shop's orders, and what sync-service is owed before it hears of one.
create table reconcile_passes (
  id           ${row-id},
  since        bigint not null,
  mark         bigint not null,        -- Shopify's time of the first page
  seen         integer not null,
  missed       integer not null,
  completed_at bigint not null,
  counted_at   bigint,                 -- when its events were handled and its debts written down
  resent_at    bigint,                 -- when sync-service had lost orders and all became owed again
  told_at      bigint
);
create table reconcile_debts (
  pass_id  bigint not null,
  order_id bigint not null,
  revision bigint not null,
  primary key (pass_id, order_id)
);

-- One row: who asked for a pass, and whether it was made.
create table reconcile_wish (
  id       integer primary key,
  asked    bigint not null,
  answered bigint not null,
  since    bigint                      -- a person's wish to look back further
);
insert into reconcile_wish (id, asked, answered) values (1, 0, 0);
