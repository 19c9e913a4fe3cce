-- When each webhook subscription was last seen as it should be, on Shopify's clock.
create table subscriptions_seen (
  topic   varchar(100) primary key,
  well_at bigint,                      -- null if never yet
  trouble varchar(500) not null        -- what was wrong the last time; '' if nothing
);

-- How many orders of a day the shop has and how many are known here; the newest check of each day.
create table order_census (
  day        varchar(10) primary key,  -- in the shop's time zone
  in_shop    bigint not null,
  here       bigint not null,
  missing    text not null,            -- ids known to the shop only, separated by blanks
  unknown    text not null,            -- ids known here only
  checked_at bigint not null
);
create index orders_by_creation on orders (created_at);
