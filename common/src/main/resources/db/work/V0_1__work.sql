-- Tables of common.work: db-scheduler's own (as its documentation gives it) and the parked units.
create table scheduled_tasks (
  task_name            varchar(100) not null,
  task_instance        varchar(200) not null,
  task_data            bytea,
  execution_time       timestamp not null,
  picked               boolean not null,
  picked_by            varchar(100),
  last_success         timestamp,
  last_failure         timestamp,
  consecutive_failures int,
  last_heartbeat       timestamp,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);

create table parked_work (
  kind      varchar(100) not null,
  work_key  varchar(200) not null,
  reason    text not null,
  since     bigint not null,
  parked_at bigint not null,
  attempts  int not null,
  primary key (kind, work_key)
);
