-- What suppliers say has left; one row for each notice. Times are epoch milliseconds.
create table shipment (
  id           varchar(40) not null primary key,
  supplier     varchar(40) not null,
  file_sha256  varchar(64) not null,
  despatch     text not null,               -- the supplier's number of it, '' if there is none
  order_number text not null,               -- of our purchase order, as the supplier repeats it
  order_id     bigint,                      -- null while no such purchase order is known
  carrier      text not null,
  tracking     text not null,               -- numbers, one a line
  state        varchar(20) not null,
  reason       text not null,
  decided_at   bigint,                      -- when a person wanted a held one to go on
  received_at  bigint not null,
  changed_at   bigint not null,
  version      bigint not null
);
create index shipment_order on shipment (order_id, state, received_at);
create index shipment_told on shipment (supplier, order_number);
create index shipment_state on shipment (state, changed_at);

-- As the supplier says it: by line, by SKU, or both.
create table shipment_goods (
  shipment_id varchar(40) not null references shipment (id),
  position    integer not null,
  line_id     bigint,
  sku         varchar(255),
  quantity    integer not null,
  primary key (shipment_id, position)
);

-- What that means, once it is clear: units by line of the order.
create table shipment_line (
  shipment_id varchar(40) not null references shipment (id),
  line_id     bigint not null,
  units       integer not null,
  primary key (shipment_id, line_id)
);

-- Every fulfilment asked for in Shopify, stored before it is asked for (ADR 16).
create table fulfilment (
  id               varchar(40) not null primary key,
  shipment_id      varchar(40) not null references shipment (id),
  fulfilment_order varchar(80) not null,
  state            varchar(20) not null,    -- ASKED, MADE, NOT_MADE
  shopify_id       varchar(80),
  known_before     text not null,           -- ids of the order's fulfilments, one a line
  asked_at         bigint not null,
  ended_at         bigint,
  version          bigint not null
);
create index fulfilment_shipment on fulfilment (shipment_id);
create index fulfilment_shopify on fulfilment (shopify_id);

create table fulfilment_line (
  fulfilment_id    varchar(40) not null references fulfilment (id),
  line_id          bigint not null,
  units            integer not null,
  remaining_before integer not null,        -- units of the line not shipped in Shopify then
  primary key (fulfilment_id, line_id)
);
create index fulfilment_line_line on fulfilment_line (line_id);

-- How a supplier was asked not to ship what it was sent.
alter table purchase_order add column cancel_asked_at bigint;
alter table purchase_order add column cancel_sent_at bigint;
alter table purchase_order add column cancel_reply text;
alter table purchase_order add column closed_by varchar(100);

-- What Shopify said of the products of lines, where a rule looks at them.
create table line_article (
  line_id      bigint not null primary key,
  product_type text not null,
  tags         text not null,               -- one a line
  seen_at      bigint not null
);
