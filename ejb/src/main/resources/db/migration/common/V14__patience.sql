-- How long the end of an execution is waited for after its 202 (TS §5.4), and when that is over; null while nothing is waited for.
alter table queued_command add column complete_within_seconds bigint default 604800 not null;
alter table queued_command add column overdue_at timestamp with time zone;
update queued_command set overdue_at = sent_at + interval '7' day where state = 'ACCEPTED';
