-- Who is limited to some devices sees what was asked for those.
create index approval_device on approval (device, id);
