-- The step of a task that a command belongs to; whether its result is applied before the next commands are taken, because something
-- waits for it; who queued it, and whether against what the object's definition says.
alter table queued_command add column step bigint;
alter table queued_command add column gating boolean default false not null;
alter table queued_command add column queued_by varchar(100);
alter table queued_command add column overridden boolean default false not null;
-- The result that an alert brought for an EXEC (TS §5.4): kept beside the status, which said 202.
alter table queued_command add column result integer;

-- Whether a command that something waits for travels in the package whose results are awaited.
alter table management_session add column gating boolean default false not null;

-- The EXEC that an alert completed, and the result in it.
alter table alert add column command bigint;
alter table alert add column result integer;

-- Packages that were refused, in words: for the people who have to find out why a device does not get through.
create table device_incident (
  id bigint not null primary key,
  device varchar(128) not null references device (id) on delete cascade,
  status integer not null,
  reason varchar(500) not null,
  occurred_at timestamp with time zone not null
);
create index device_incident_device on device_incident (device, id);
