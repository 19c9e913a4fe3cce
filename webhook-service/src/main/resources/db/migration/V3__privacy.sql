-- What is held about people, for how long, and what was done about it.

-- kept, dropped (its time was over) or erased (a person is to be forgotten); the row stays. Hash and
-- size are those of a dropped body.
alter table events add column body_state varchar(10) default 'kept' not null;
alter table events add column body_sha256 varchar(64);
alter table events add column body_size bigint;
create index events_to_drop on events (body_state, received_at);

-- The request that erased the person from this order (events.id); nothing about the person is kept
-- of any state that comes later.
alter table orders add column redaction bigint;
create index orders_redacted on orders (redaction, id);

-- That it was done: what, when, how much; nothing about the person.
create table redactions (
  id              bigint primary key,   -- events.id of the request
  topic           varchar(255) not null,
  requested_at    bigint not null,
  erased_at       bigint,               -- here
  completed_at    bigint,               -- in the other services as well
  orders          bigint not null,
  events          bigint not null,
  exports         bigint not null,
  supplier_orders bigint not null,
  purchase_orders bigint not null
);

-- What a person asked for, as a file for the operator.
create table exports (
  id           bigint primary key,      -- events.id of the request
  made_at      bigint not null,
  orders       bigint not null,
  passed_on_at bigint,
  removed_at   bigint                   -- when the file was removed
);

-- The keys this database is sealed with; the trial tells whether a key is the right one.
create table data_keys (
  name        varchar(8) primary key,
  trial       varchar(200) not null,
  since       bigint not null,
  complete_at bigint                    -- when everything was sealed with it
);
