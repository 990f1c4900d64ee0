-- Nothing is waited for of what is not accepted any more.
update queued_command set overdue_at = null where overdue_at is not null and state <> 'ACCEPTED';

-- Whether the device refuses to be told validators of the instance (TS §11).
alter table known_instance add column takes_no_validator boolean default false not null;

-- Validators were kept of instances that had more than was learnt; each is brought again by the next complete read.
update known_instance set validator = null where validator is not null;

-- An instance that is gone has no row any more.
delete from known_instance where char_length(nodes) = 2;
