-- Whether a run compared the whole stock. Of earlier runs, those that compared more than one SKU.
alter table sync_run add column whole boolean not null default false;
update sync_run set whole = true where compared > 1;
create index sync_run_whole on sync_run (whole, id);
