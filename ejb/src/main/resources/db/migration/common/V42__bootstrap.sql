-- How devices get their accounts: prepared, handed out once, completed when the device comes with it.
create table bootstrap (
  id bigint not null primary key,
  device varchar(128) not null references device (id) on delete cascade,
  state varchar(12) not null,
  -- SHA-256 of the token in the URL.
  token_hash varchar(64) not null,
  -- What the document will be made of, sealed; null once it was handed out.
  terms ${bytes},
  summary ${text} not null,
  prepared_at timestamp with time zone not null,
  prepared_by varchar(255),
  -- Null where it cannot expire any more.
  expires_at timestamp with time zone,
  way varchar(8),
  handed_to varchar(255),
  handed_out_at timestamp with time zone,
  credential bigint,
  username varchar(255),
  -- What signs notifications once the device has come with it, sealed; null before and after.
  notification ${bytes},
  session_id bigint,
  ended_at timestamp with time zone,
  reason varchar(500)
);
create unique index bootstrap_token on bootstrap (token_hash);
create index bootstrap_device on bootstrap (device, id);
create index bootstrap_expiry on bootstrap (expires_at);
create index bootstrap_open on bootstrap (device, state);
create index bootstrap_state on bootstrap (state, id);
