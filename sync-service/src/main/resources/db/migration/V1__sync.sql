-- The orders as last handed over, for their versions; no personal data in them.
create table known_order (
  order_id bigint primary key,
  version  bigint not null,
  state    text not null
);

-- Units leaving or re-entering the stock, one row per order line, cause and correction.
create table movement (
  id           integer primary key autoincrement,
  movement_key varchar(100) not null unique,
  order_id     bigint not null,
  order_name   varchar(255) not null,
  line_id      bigint not null,
  sku          varchar(255) not null,
  cause        varchar(40) not null,
  units        int not null,
  not_before   bigint not null,
  not_after    bigint not null,
  state        varchar(10) not null,
  attempts     int not null,
  stock_before numeric(24, 6),
  stock_after  numeric(24, 6),
  note         text,
  touched_at   bigint
);
create index movement_of_order on movement (order_id);
create index movement_of_sku on movement (sku, not_after);
create index movement_open on movement (sku, state);

-- What Shopify showed, when; the newest one covered by a reconciliation is the SKU's anchor.
create table observation (
  id         integer primary key autoincrement,
  sku        varchar(255) not null,
  units      int not null,
  seen_from  bigint not null,
  seen_until bigint not null,
  write_seq  bigint not null
);
create index observation_of_sku on observation (sku, seen_until);

-- Our own writes to Shopify.
create table quantity_write (
  id         integer primary key autoincrement,
  run_id     bigint not null,
  batch_key  varchar(40) not null,
  sku        varchar(255) not null,
  item_id    varchar(100) not null,
  quantity_from int not null,
  quantity_to   int not null,
  state      varchar(10) not null,
  sent_at    bigint not null
);
create index quantity_write_of_sku on quantity_write (sku, id);

create table sync_run (
  id          integer primary key autoincrement,
  mode        varchar(10) not null,
  started_at  bigint not null,
  ended_at    bigint,
  result      varchar(20) not null,
  compared    int not null,
  equal_count int not null,
  written     int not null,
  waiting     int not null,
  in_motion   int not null,
  skipped     int not null,
  failed      int not null,
  message     text
);

create table sku_decision (
  id        integer primary key autoincrement,
  run_id    bigint not null,
  sku       varchar(255) not null,
  outcome   varchar(12) not null,
  reason    text not null,
  file_maker int,
  pending   int,
  buffer    int,
  anchor    int,
  anchor_at bigint,
  taken     int,
  written   int,
  quantity_from int,
  held      int,
  quantity_to   int,
  decided_at bigint not null
);
create index sku_decision_of_sku on sku_decision (sku, id);
create index sku_decision_of_run on sku_decision (run_id);

-- SKUs that may show more as soon as an anchor proves it.
create table rise_wanted (
  sku varchar(255) primary key
);

-- Shopify time up to which every order is known here.
create table reconciled (
  id           int primary key,
  until_time   bigint not null
);

-- Who may do what now; taken over when it expires.
create table lease (
  name    varchar(40) primary key,
  holder  varchar(100) not null,
  until_time bigint not null
);
