-- How often each nonce of HTTP Digest was used, for as long as it is accepted: none is used twice with one count, on whichever node.
create table digest_nonce (
  nonce varchar(64) not null primary key,
  highest bigint not null,
  expires_at timestamp with time zone not null
);
create index digest_nonce_expiry on digest_nonce (expires_at);
