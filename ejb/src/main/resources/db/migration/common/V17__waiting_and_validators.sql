-- Nothing is waited for of what is not accepted any more.
update queued_command set overdue_at = null where overdue_at is not null and state <> 'ACCEPTED';

-- Whether the device refuses to be told validators of the instance (TS §11).
alter table known_instance add column takes_no_validator boolean default false not null;

-- Validators were kept of instances that had more than was learnt; each is brought again by the next complete read.
update known_instance set validator = null where validator is not null;

-- An instance that is gone has no row any more.
delete from known_instance where char_length(nodes) = 2;

-- Whether a task sets the definitions of objects aside.
alter table task add column overridden boolean default false not null;

-- One row for each device that was asked to execute something: it is held by whoever decides whether another execution may be queued.
create table execution_turn (
  device varchar(128) not null primary key references device (id) on delete cascade
);
