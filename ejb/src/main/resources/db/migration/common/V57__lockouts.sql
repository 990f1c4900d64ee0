-- Who is not listened to for a while because they failed too often to prove who they are: a digest of the address, and of the name if there is one.
-- Each node counts for itself; what one of them finds holds at all of them.
create table guard_lockout (
  who varchar(64) not null primary key,
  until_at timestamp with time zone not null
);
create index guard_lockout_end on guard_lockout (until_at);
