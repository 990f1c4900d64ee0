-- Large contents, in pieces that are written and read one by one. One without an owner is being brought, or goes: its item was deleted,
-- by whatever way, or whoever brought it broke off.
create table stored_content (
  id bigint not null primary key,
  owner varchar(64) references repository_item (token) on delete set null,
  length bigint not null,
  -- SHA-256, hexadecimal; null until the content is complete.
  digest varchar(64),
  touched_at timestamp with time zone not null
);
create index stored_content_owner on stored_content (owner, touched_at);

create table content_piece (
  content_id bigint not null references stored_content (id),
  place integer not null,
  bytes ${bytes} not null,
  primary key (content_id, place)
);

-- A content is in its row, sealed, or it is a stored one. Rows from before are not sealed.
alter table repository_item add column content_id bigint;
alter table repository_item add column name varchar(255);
alter table repository_item add column sealed boolean default false not null;

-- What devices of certain networks get instead of a default (TS §5.3.10, §6.2). Without an MNC it is for all networks of a country.
create table repository_variant (
  token varchar(64) not null references repository_item (token) on delete cascade,
  mcc varchar(3) not null,
  mnc varchar(3) not null,
  media_type varchar(255) not null,
  content ${bytes} not null,
  primary key (token, mcc, mnc)
);

-- Where a transfer began, and whether the end of the content went through with it.
alter table transfer add column first_byte bigint default 0 not null;
alter table transfer add column complete boolean default false not null;
update transfer set complete = true where status between 200 and 299;

-- A file that a device delivered is kept by the repository under the command's token.
alter table queued_command add column file_type varchar(255);
alter table queued_command add column file_length bigint;
