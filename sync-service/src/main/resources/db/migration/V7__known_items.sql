-- Shopify's inventory item of a SKU, as it was seen last; looked at before it is relied on.
create table shop_item (
  sku     varchar(255) primary key,
  item_id varchar(100) not null
);

-- Up to when FileMaker's stock of a location was read (layout::field), on FileMaker's own clock.
create table read_mark (
  stock      varchar(255) primary key,
  read_until varchar(30) not null
);
