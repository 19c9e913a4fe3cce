-- At most one row: how far the pass under way has come, so that one interrupted goes on there.
create table reconcile_under_way (
  id     integer primary key,
  since  bigint not null,
  wish   bigint not null,        -- the newest wish it answers
  mark   bigint not null,        -- Shopify's time of its first page
  up_to  bigint not null,        -- what changed before has been seen
  seen   integer not null,
  missed integer not null
);
