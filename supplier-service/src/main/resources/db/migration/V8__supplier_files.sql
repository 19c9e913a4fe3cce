-- Whether taken_at is when the supplier wrote it. Of older rows it is not known any more.
alter table supplier_snapshot add column dated boolean not null default false;
