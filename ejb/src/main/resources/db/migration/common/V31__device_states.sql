-- How a device stands with the server. Those that have come before have an account that works.
alter table device add column state varchar(12) default 'REGISTERED' not null;
update device set state = 'ACTIVE' where last_contact_at is not null;
create index device_state on device (state, id);
