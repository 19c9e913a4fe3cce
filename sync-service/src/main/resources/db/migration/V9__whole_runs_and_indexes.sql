-- Whether a run compared the whole stock. Of earlier runs, those that compared more than one SKU.
alter table sync_run add column whole boolean not null default false;
update sync_run set whole = true where compared > 1;
create index sync_run_whole on sync_run (whole, id);
create index sync_run_confirmed on sync_run (confirmed_at) where confirmed_at is not null;
create index sync_run_result on sync_run (result, id);

-- Asked within write transactions, which hold up the intake of orders.
create index quantity_write_of_batch on quantity_write (batch_key);
create index quantity_write_of_run on quantity_write (run_id);
create index quantity_write_of_state on quantity_write (state, sent_at);
create index movement_touched on movement (sku, touched_at);
