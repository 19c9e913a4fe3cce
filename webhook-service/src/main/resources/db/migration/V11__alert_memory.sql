-- What the alerts go by, for all nodes together and over a restart. No personal data.
create table silent_services (
  service varchar(50) primary key,
  since   bigint not null              -- the first question without an answer since it answered last
);

create table webhook_refusals (
  minute  bigint primary key,          -- since 1970
  refused bigint not null              -- requests, on all nodes
);

-- Two nodes that look at the same time do not both tell.
alter table standing_alerts add column version bigint not null default 0;
alter table alert_summary add column version bigint not null default 0;

-- The newest notice of a cause.
create index alert_notices_by_cause on alert_notices (cause, id);
