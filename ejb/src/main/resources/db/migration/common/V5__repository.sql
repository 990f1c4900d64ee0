-- Whom a content is for, what it is the content of, and how often it may be used. A standing one (a subscription's slot, a default) is
-- used any number of times until it is closed.
alter table repository_item add column device varchar(128) references device (id) on delete cascade;
alter table repository_item add column target varchar(2048);
alter table repository_item add column uses integer default 1 not null;
alter table repository_item add column uses_left integer default 1 not null;
alter table repository_item add column standing boolean default false not null;
alter table repository_item add column session_id bigint;
update repository_item set uses_left = 0 where used_at is not null;
create index repository_item_device on repository_item (device);

-- What devices fetched and delivered, beside the session (TS §5.3): one row for each request with a token that exists.
create table transfer (
  id bigint not null primary key,
  token varchar(64) not null,
  device varchar(128) references device (id) on delete cascade,
  session_id bigint,
  method varchar(10) not null,
  status integer not null,
  media_type varchar(255),
  bytes bigint not null,
  user_agent varchar(255),
  occurred_at timestamp with time zone not null
);
create index transfer_token on transfer (token, id);
create index transfer_session on transfer (session_id, id);
create index transfer_device on transfer (device);
create index transfer_age on transfer (occurred_at);
