-- Partial indexes hold the few rows that somebody waits for, not the history.
create index queued_command_waiting on queued_command (device, id) where state = 'QUEUED';
create index queued_command_open on queued_command (state, id) where state in ('QUEUED', 'SENT', 'ACCEPTED', 'IN_DOUBT');
create index queued_command_session on queued_command (session_id) where session_id is not null;
create index queued_command_token on queued_command (repository_token) where repository_token is not null;
create index management_session_expiry on management_session (expires_at) where expires_at is not null;
create index notification_due on notification (due_at) where due_at is not null;
create index notification_open on notification (state, id) where state in ('REQUESTED', 'SENT');

-- Rows that are updated once or twice in their life find room beside themselves.
alter table device set (fillfactor = 80);
alter table management_session set (fillfactor = 80);
alter table queued_command set (fillfactor = 70);
