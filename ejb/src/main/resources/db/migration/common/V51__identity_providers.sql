-- An account without a password is of somebody who proves elsewhere who they are.
alter table operator alter column password_hash drop not null;

-- Whose account it is that an identity provider speaks of. Only these two together are somebody: names change hands.
create table operator_identity (
  issuer varchar(500) not null,
  subject varchar(255) not null,
  operator_id bigint not null references operator (id) on delete cascade,
  primary key (issuer, subject)
);
create index operator_identity_operator on operator_identity (operator_id);
