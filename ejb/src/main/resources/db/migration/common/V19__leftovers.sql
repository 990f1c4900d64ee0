-- The MOID without its version: of an object that nobody has defined, another version may be.
alter table ddf_object add column family varchar(255);
update ddf_object set family = regexp_replace(moid, ':[0-9]{1,9}([.][0-9]{1,9})+$', '');
alter table ddf_object alter column family set not null;
create index ddf_object_family on ddf_object (family, id);
