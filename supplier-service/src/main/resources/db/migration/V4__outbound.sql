-- What people have decided about SKUs that nothing declared takes.
create table sku_assignment (
  sku         varchar(255) not null primary key,
  shipper     varchar(40) not null,
  assigned_by varchar(100) not null,
  assigned_at bigint not null
);
create index held_line_sku on held_line (sku);

-- How a supplier's server behaves, and whether a person wants nothing to be sent.
create table supplier_circuit (
  supplier      varchar(40) not null primary key,
  failures      integer not null,
  failing_since bigint,
  failed_at     bigint,
  trouble       text not null,
  paused_at     bigint,
  paused_by     varchar(100) not null,
  paused_why    varchar(500) not null,
  version       bigint not null
);

alter table purchase_order add column not_before bigint;
alter table purchase_order add column approved_by varchar(100);
alter table purchase_order add column approved_at bigint;
