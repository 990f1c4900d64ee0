-- H2 has no partial indexes: the state leads instead.
create index queued_command_waiting on queued_command (device, state, id);
create index queued_command_state on queued_command (state, id);
create index queued_command_session on queued_command (session_id);
create index queued_command_token on queued_command (repository_token);
create index management_session_expiry on management_session (expires_at);
create index notification_due on notification (due_at);
create index notification_state on notification (state, id);
