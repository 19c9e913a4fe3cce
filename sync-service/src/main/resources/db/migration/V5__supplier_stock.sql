-- Suppliers' stock files as they came, newest in force.
create table supplier_snapshot (
  id          integer primary key autoincrement,
  snapshot_id varchar(64) not null unique,
  supplier    varchar(100) not null,
  taken_at    bigint not null,
  received_at bigint not null,
  items       int not null,
  state       varchar(10) not null,
  reason      text,
  -- The file itself while it is held for a person.
  content     text
);
create index supplier_snapshot_of_supplier on supplier_snapshot (supplier, state);

-- What each supplier's file in force says; SKUs it does not name any more stay with 0.
create table supplier_stock (
  supplier varchar(100) not null,
  sku      varchar(255) not null,
  units    int not null,
  primary key (supplier, sku)
);
create index supplier_stock_of_sku on supplier_stock (sku);

-- From which stock file on a supplier's numbers are without how many units of an order line.
create table supplied_line (
  line_id bigint not null,
  file_id bigint not null,
  units   int not null,
  primary key (line_id, file_id)
);

-- Who stated the stock a decision is about: a supplier's key, null for FileMaker.
alter table sku_decision add column supplier varchar(100);
