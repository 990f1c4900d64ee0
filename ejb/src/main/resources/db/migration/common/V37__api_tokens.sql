-- What programs show instead of a password. Only the hash is kept: the token itself has 192 random bits.
create table api_token (
  id bigint not null primary key,
  operator_id bigint not null references operator (id) on delete cascade,
  name varchar(100) not null,
  token_hash varchar(64) not null unique,
  -- Words of permissions, separated by commas.
  permissions varchar(2000) not null,
  scope ${text},
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  -- Coarse: written when it is some minutes old.
  last_used_at timestamp with time zone
);
create index api_token_operator on api_token (operator_id, id);
