-- What cannot be undone: asked for, agreed to, done.
create table approval (
  id bigint not null primary key,
  state varchar(20) not null,
  kind varchar(10) not null,
  -- No reference: what was done to a device stays when the device is gone.
  device varchar(128) not null,
  content ${text} not null,
  asked_by varchar(255) not null,
  reason varchar(1000) not null,
  asked_at timestamp with time zone not null,
  decided_by varchar(255),
  words varchar(500),
  due_at timestamp with time zone,
  expires_at timestamp with time zone not null,
  done_at timestamp with time zone
);
create index approval_state on approval (state, id);
create index approval_done on approval (done_at);
create index approval_due on approval (due_at, done_at);

-- One row, which whoever spends of the budget holds.
create table approval_budget (
  id integer not null primary key,
  began_at timestamp with time zone not null,
  deletions integer not null
);
insert into approval_budget (id, began_at, deletions) values (1, timestamp with time zone '2026-01-01 00:00:00+00', 0);
