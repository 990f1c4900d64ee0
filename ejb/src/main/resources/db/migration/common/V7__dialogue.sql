-- Questions to the users of devices, each on a page of its own (TS §5.3.7).
create table question (
  token varchar(64) not null primary key,
  device varchar(128) not null references device (id) on delete cascade,
  kind varchar(10) not null,
  title varchar(200) not null,
  body ${text} not null,
  options ${text} not null,
  outcome varchar(10),
  words ${text},
  expires_at timestamp with time zone not null,
  -- When it is due to expire; null once it is over.
  due_at timestamp with time zone
);
create index question_due on question (due_at);
create index question_expiry on question (expires_at);
create index question_device on question (device);
