-- What devices prove with who they are: several for each, of several kinds, each with its time, so that they are changed without a gap.
create table credential (
  id bigint not null primary key,
  device varchar(128) not null references device (id) on delete cascade,
  kind varchar(12) not null,
  -- The user name, or the PSK identity.
  name varchar(255) not null,
  -- The name as HTTP Digest may hide it; null where Digest is not possible.
  name_sha256 varchar(64),
  name_md5 varchar(32),
  password_hash varchar(200),
  -- Encrypted with the server's key: what HTTP Digest compares with, or the key of PSK.
  sealed ${bytes},
  created_at timestamp with time zone not null,
  valid_from timestamp with time zone not null,
  valid_until timestamp with time zone,
  revoked_at timestamp with time zone,
  -- To the hour or so: nothing is written for each request.
  last_used_at timestamp with time zone
);
create index credential_name on credential (name, kind);
create index credential_name_sha256 on credential (name_sha256);
create index credential_name_md5 on credential (name_md5);
create index credential_device on credential (device, id);

insert into credential (id, device, kind, name, password_hash, created_at, valid_from)
select id, device, 'PASSWORD', username, password_hash, created_at, created_at from device_credential;
drop table device_credential;
