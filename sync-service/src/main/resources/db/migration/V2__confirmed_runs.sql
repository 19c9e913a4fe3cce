-- When a person said that what a stopped run had planned is right.
alter table sync_run add column confirmed_at bigint;
