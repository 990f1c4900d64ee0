-- By which it is found which device has registered an address: a digest, because addresses are too long for an index.
alter table push_address add column registration varchar(64);
create index push_address_registration on push_address (registration);
