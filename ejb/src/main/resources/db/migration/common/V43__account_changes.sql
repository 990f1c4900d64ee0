-- Changes of accounts: other secrets, or the end of the account.
create table account_change (
  id bigint not null primary key,
  device varchar(128) not null references device (id) on delete cascade,
  kind varchar(12) not null,
  state varchar(12) not null,
  task bigint,
  credential bigint,
  -- The secret of notifications that is to be in force, sealed.
  secret ${bytes},
  started_at timestamp with time zone not null,
  started_by varchar(255),
  ended_at timestamp with time zone,
  reason varchar(500)
);
create index account_change_device on account_change (device, id);
create index account_change_task on account_change (task);
create index account_change_open on account_change (device, state);
