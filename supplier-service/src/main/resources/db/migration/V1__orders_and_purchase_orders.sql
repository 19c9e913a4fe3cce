-- Portable between SQLite and PostgreSQL. Times are epoch milliseconds.

-- The newest state of every order handed to us.
create table known_order (
  id          bigint not null primary key,
  name        varchar(255) not null,
  updated_at  bigint not null,
  received_at bigint not null,
  state       text not null,
  version     bigint not null
);

-- One per order and supplier. Content may change until document is set; from then on it is frozen.
create table purchase_order (
  number           varchar(150) not null primary key,
  order_id         bigint not null references known_order (id),
  supplier         varchar(40) not null,
  file_name        varchar(160) not null unique,
  state            varchar(40) not null,
  reason           text not null,
  content          text not null,
  document         text,
  sha256           varchar(64),
  size             bigint,
  doubtful_attempt varchar(40),
  current_attempt  varchar(40),
  server_reply     text,
  sent_at          bigint,
  created_at       bigint not null,
  changed_at       bigint not null,
  version          bigint not null,
  unique (order_id, supplier)
);
create index purchase_order_to_send on purchase_order (supplier, state, created_at);

-- Every attempt, stored before it starts: names the temporary files it may leave.
create table upload_attempt (
  id         varchar(40) not null primary key,
  number     varchar(150) not null references purchase_order (number),
  started_at bigint not null,
  ended_at   bigint,
  outcome    text not null
);
create index upload_attempt_number on upload_attempt (number, started_at);

-- Lines that have to be shipped and that no supplier takes.
create table held_line (
  line_id    bigint not null primary key,
  order_id   bigint not null references known_order (id),
  order_name varchar(255) not null,
  sku        varchar(255),
  vendor     varchar(255) not null,
  units      integer not null,
  since      bigint not null
);
create index held_line_order on held_line (order_id);
