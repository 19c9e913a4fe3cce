-- Orders whose buyer is forgotten for good, known here or not; no state that comes later brings them
-- back.
create table redacted_order (
  order_id    bigint primary key,
  redacted_at bigint not null
);

-- The keys this database is sealed with; the trial tells whether a key is the right one.
create table data_keys (
  name        varchar(8) primary key,
  trial       varchar(200) not null,
  since       bigint not null,
  complete_at bigint                    -- when everything was sealed with it
);
