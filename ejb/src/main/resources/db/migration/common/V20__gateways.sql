-- Push gateways that operators have set up.
create table gateway (
  name varchar(40) not null primary key,
  kind varchar(20) not null,
  settings ${text} not null,
  -- Encrypted with the server's key; null for none.
  secrets ${bytes},
  enabled boolean not null,
  -- Notifications in a second, of all nodes together; null for no limit.
  max_rate integer,
  max_parallel integer not null,
  changed_at timestamp with time zone not null,
  version integer not null
);

-- The one that there always was: it posts to a URL of the device's.
insert into gateway (name, kind, settings, enabled, max_parallel, changed_at, version) values ('http', 'http', '{}', true, 32, current_timestamp, 0);

-- Until when the time of each gateway is given away, in microseconds since 1970; the row * is everybody's.
create table gateway_pace (
  name varchar(40) not null primary key,
  next_at bigint not null,
  urgent_at bigint not null
);
