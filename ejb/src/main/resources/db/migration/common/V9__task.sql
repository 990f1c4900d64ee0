-- Tasks: verbs in order, each with the commands that it still has to send.
create table task (
  id bigint not null primary key,
  device varchar(128) not null references device (id) on delete cascade,
  state varchar(10) not null,
  goes_on boolean not null,
  wake boolean not null,
  base varchar(500) not null,
  created_by varchar(100),
  created_at timestamp with time zone not null,
  finished_at timestamp with time zone
);
create index task_device on task (device, id);

create table task_step (
  id bigint not null primary key,
  task bigint not null references task (id) on delete cascade,
  place integer not null,
  verb varchar(20) not null,
  uri varchar(2048),
  state varchar(20) not null,
  -- The commands that are still to be queued, as a JSON array of their lines.
  pending ${text} not null,
  -- What a verifying read must find, as JSON.
  expected ${text},
  question varchar(64),
  command bigint,
  reason varchar(500),
  result ${text},
  constraint task_step_place unique (task, place)
);
create index task_step_question on task_step (question);
