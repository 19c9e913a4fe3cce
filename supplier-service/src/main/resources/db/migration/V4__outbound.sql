-- What people have decided about SKUs that nothing declared takes.
create table sku_assignment (
  sku         varchar(255) not null primary key,
  shipper     varchar(40) not null,
  assigned_by varchar(100) not null,
  assigned_at bigint not null
);
create index held_line_sku on held_line (sku);
