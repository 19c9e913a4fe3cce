-- What the audits found, and the stock each left for the next.
create table audit (
  id         integer primary key autoincrement,
  started_at bigint not null,
  movements  int not null,
  stocks     int not null,
  found      int not null,
  troubles   int not null
);

create table audit_difference (
  id           integer primary key autoincrement,
  audit_id     bigint not null,
  kind         varchar(20) not null,
  sku          varchar(255),
  movement_key varchar(100),
  detail       text not null
);
create index audit_difference_of_audit on audit_difference (audit_id);

create table audited_stock (
  sku     varchar(255) primary key,
  units   int not null,
  seen_at bigint not null
);

create index movement_applied on movement (state, touched_at);
