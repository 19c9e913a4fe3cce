-- Files that suppliers leave for us, one row each. Times are epoch milliseconds.
create table inbound_file (
  id           varchar(40) not null primary key,
  supplier     varchar(40) not null,
  name         text not null,               -- on the server; of a refused one, as it may be shown
  kind         varchar(20) not null,        -- '' of a refused one
  size         bigint not null,
  modified_at  bigint,                      -- by the server's clock; null if it does not tell
  sha256       varchar(64),
  state        varchar(20) not null,
  reason       text not null,
  content      bytea not null,              -- empty before it is fetched, and once it is dropped
  kept         boolean not null,
  moved_to     text,                        -- below the inbox, noted before the move
  seen_at      bigint not null,             -- first, with this size
  fetched_at   bigint,
  settled_at   bigint,                      -- applied, or known that it cannot be
  archived_at  bigint,                      -- no longer there under its name
  version      bigint not null
);
create index inbound_file_there on inbound_file (supplier, archived_at);
create index inbound_file_content on inbound_file (supplier, sha256);
create index inbound_file_state on inbound_file (state, seen_at);

-- Which purchase orders a file names.
create table inbound_mention (
  file_id varchar(40) not null references inbound_file (id),
  number  varchar(255) not null,
  primary key (file_id, number)
);
create index inbound_mention_number on inbound_mention (number);

-- How the looks into a supplier's inbox go.
create table inbox_visit (
  supplier      varchar(40) not null primary key,
  wanted_at     bigint,                     -- null once it was done
  visited_at    bigint,
  failing_since bigint,
  lasting       boolean not null,           -- only a person can help
  trouble       text not null,
  version       bigint not null
);

-- The newest stock of each supplier, and whether sync-service has it.
create table supplier_snapshot (
  supplier    varchar(40) not null primary key,
  snapshot_id varchar(64) not null,
  taken_at    bigint not null,
  items       text not null,
  state       varchar(20) not null,
  reason      text not null,
  changed_at  bigint not null,
  version     bigint not null
);

-- What the supplier says to a purchase order, and until when it should have.
alter table purchase_order add column answer varchar(20);
alter table purchase_order add column answer_note text;
alter table purchase_order add column answered_at bigint;
alter table purchase_order add column answer_due bigint;
alter table purchase_order add column answer_seen_at bigint;
