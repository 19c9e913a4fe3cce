-- Stock may be kept at several locations; '' is the default one.
alter table observation add column location varchar(40) not null default '';
alter table quantity_write add column location varchar(40) not null default '';
alter table sku_decision add column location varchar(40) not null default '';

create table rise_wanted_at (
  place varchar(300) primary key,
  sku   varchar(255) not null
);
insert into rise_wanted_at (place, sku) select ':' || sku, sku from rise_wanted;
drop table rise_wanted;
alter table rise_wanted_at rename to rise_wanted;
