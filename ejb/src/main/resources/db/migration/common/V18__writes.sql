-- What was written into an instance and is not seen yet, so that the change is known to be of whoever wrote it; null for nothing.
alter table known_instance add column writes ${text};

-- Who wanted the command that changed a node; null where no command did.
alter table node_change add column changed_by varchar(100);
