-- The certificate authorities that are believed about devices, and how a certificate of theirs names its device.
create table device_authority (
  name varchar(63) not null primary key,
  certificate ${bytes} not null,
  fingerprint varchar(64) not null,
  name_part varchar(20) not null,
  pattern varchar(200),
  form varchar(200),
  crl_issued_at timestamp with time zone,
  crl_next_at timestamp with time zone,
  crl_entries integer not null,
  changed_at timestamp with time zone not null
);

-- What they have taken back, which may be large.
create table device_authority_crl (
  authority varchar(63) not null primary key references device_authority (name) on delete cascade,
  list ${bytes} not null
);

-- By which schemes devices prove who they are, where it is not what is set for all: of one device, of a group, or of a model.
create table scheme_rule (
  kind varchar(10) not null,
  subject varchar(255) not null,
  -- The same as the subject, if that is a device.
  device varchar(128) references device (id) on delete cascade,
  schemes varchar(100) not null,
  changed_at timestamp with time zone not null,
  primary key (kind, subject)
);
create index scheme_rule_device on scheme_rule (device);
