-- What FileMaker's ledger had of a movement just before its last write was sent: in a file without a
-- key, what is there more by then is ours.
alter table movement add column rows_before int not null default 0;
-- Since when a movement is to be booked; null while it is not, and in rows from before this column.
alter table movement add column due_at bigint;
