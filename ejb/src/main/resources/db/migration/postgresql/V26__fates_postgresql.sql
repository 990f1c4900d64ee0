-- Operators look for those that failed or expired, which are few.
create index notification_lost on notification (state, id) where state in ('FAILED', 'EXPIRED', 'CANCELLED');
