-- Alerts look for the executions of their device that are not over.
create index queued_command_under_way on queued_command (device, id) where state in ('SENT', 'ACCEPTED', 'IN_DOUBT');
