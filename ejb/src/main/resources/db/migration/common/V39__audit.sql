-- The audit trail. An entry is written in the transaction of what it tells, without a place in the chain, so that nobody waits for
-- anybody; the sealer puts it there a moment later.
create table audit_entry (
  id bigint not null primary key,
  at timestamp with time zone not null,
  actor_kind varchar(10) not null,
  actor varchar(255) not null,
  action varchar(64) not null,
  subject_kind varchar(32),
  subject varchar(255),
  before_state ${text},
  after_state ${text},
  from_address varchar(64),
  reason varchar(1000),
  -- All four are null until the entry is in the chain.
  chain_position bigint unique,
  sealed_at timestamp with time zone,
  previous_hash varchar(64),
  entry_hash varchar(64)
);
create index audit_entry_actor on audit_entry (actor, id);
create index audit_entry_action on audit_entry (action, id);
create index audit_entry_subject on audit_entry (subject, id);
create index audit_entry_sealed on audit_entry (sealed_at);

-- One row: where the chain ends. Whoever lengthens it holds this row.
create table audit_head (
  id integer not null primary key,
  chain_position bigint not null,
  entry_hash varchar(64) not null,
  -- A code over both with the server's key: who rewrites the table does not have it.
  code varchar(64)
);
insert into audit_head (id, chain_position, entry_hash) values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
