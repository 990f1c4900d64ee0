-- The MOID without its version: of an object that nobody has defined, another version may be.
alter table ddf_object add column family varchar(255);
update ddf_object set family = regexp_replace(moid, ':[0-9]{1,9}([.][0-9]{1,9})+$', '');
alter table ddf_object alter column family set not null;
create index ddf_object_family on ddf_object (family, id);

-- Devices that our own repository had no time for: they get no commands before that is over, and are asked to come then.
create table device_pause (
  device varchar(128) not null primary key references device (id) on delete cascade,
  until_at timestamp with time zone not null
);
create index device_pause_until on device_pause (until_at);

-- The SHOW commands that lead to our own pages: what the user answers there becomes their data (TS §5.3.7).
create table shown_page (
  token varchar(64) not null,
  command bigint not null references queued_command (id) on delete cascade,
  primary key (token, command)
);
create index shown_page_command on shown_page (command);
