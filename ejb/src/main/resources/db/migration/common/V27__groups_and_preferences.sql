-- The groups that operators put devices into.
create table device_group (
  device varchar(128) not null references device (id) on delete cascade,
  name varchar(64) not null,
  primary key (device, name)
);
create index device_group_name on device_group (name, device);

-- How devices of a group or of a model are called, where they have no order of their own: either a group, or a model, with or
-- without its manufacturer.
create table push_preference (
  name varchar(64) not null primary key,
  of_group varchar(64),
  manufacturer varchar(255),
  model varchar(255),
  -- Names of gateways, best first, separated by commas.
  channels varchar(1000) not null,
  -- Names of connection types, best first, separated by commas; empty for what is set for all.
  connections varchar(100) not null,
  changed_at timestamp with time zone not null
);

-- Whether the order of a device's addresses is its own. Until now it always was.
alter table push_target add column own_order boolean default true not null;
-- PREFERRED-CON-TYPE where it is not what is set for all.
alter table notification add column connections varchar(100);
