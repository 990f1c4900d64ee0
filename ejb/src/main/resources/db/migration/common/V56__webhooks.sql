-- Where events are sent to. Each has its place in the log, so that nothing is left out, and one node at a time sends for it.
create table webhook (
  id bigint not null primary key,
  name varchar(40) not null unique,
  url varchar(2000) not null,
  sealed_secret ${bytes} not null,
  -- Names of types with commas between them; null for all.
  types ${text},
  -- Groups and models in JSON; null for all devices.
  scope ${text},
  batch integer not null,
  paused boolean not null,
  reason varchar(500),
  -- Of the last event that was taken, or was not wanted.
  position bigint not null,
  failures integer not null,
  failing_since timestamp with time zone,
  due_at timestamp with time zone not null,
  lease varchar(40),
  leased_until timestamp with time zone,
  changed_at timestamp with time zone not null
);

create table webhook_delivery (
  id bigint not null primary key,
  webhook bigint not null references webhook (id) on delete cascade,
  at timestamp with time zone not null,
  first_position bigint not null,
  last_position bigint not null,
  events integer not null,
  taken boolean not null,
  status integer,
  millis bigint not null,
  words varchar(500)
);
create index webhook_delivery_webhook on webhook_delivery (webhook, id);

-- Where each node is that gives events to its own broker.
create table event_relay (
  node varchar(80) not null primary key,
  position bigint not null
);
