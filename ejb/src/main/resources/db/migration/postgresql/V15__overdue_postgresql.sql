create index queued_command_overdue on queued_command (overdue_at) where overdue_at is not null;
