-- What is known of an instance of a management object on a device: one document with the last known value of each of its nodes. One read
-- of an object is one row to write, however many nodes it has.
create table known_instance (
  id bigint not null primary key,
  device varchar(128) not null references device (id) on delete cascade,
  moid varchar(255) not null,
  -- Empty for the only instance, while nobody has said its name.
  miid varchar(128) not null,
  root varchar(255),
  nodes ${text} not null,
  -- What the device calls the state that was read completely (TS §11); null if it may be another one by now.
  validator varchar(255),
  seen_at timestamp with time zone not null,
  constraint known_instance_place unique (device, moid, miid)
);

create table node_change (
  id bigint not null primary key,
  device varchar(128) not null references device (id) on delete cascade,
  moid varchar(255) not null,
  miid varchar(128) not null,
  path varchar(1024) not null,
  old_value ${text},
  new_value ${text},
  changed_at timestamp with time zone not null,
  session_id bigint,
  command bigint,
  source varchar(20) not null
);
create index node_change_device on node_change (device, id);
create index node_change_age on node_change (changed_at);

-- Which devices announce which objects, and which kinds of objects were ever announced: the list of objects that nobody has defined looks
-- at the second, and counts in the first no further than it shows.
create table announced_object (
  device varchar(128) not null references device (id) on delete cascade,
  moid varchar(255) not null,
  primary key (device, moid)
);
create index announced_object_moid on announced_object (moid);

create table announced_kind (
  moid varchar(255) not null,
  ddf varchar(1024) not null,
  first_seen_at timestamp with time zone not null,
  primary key (moid, ddf)
);
