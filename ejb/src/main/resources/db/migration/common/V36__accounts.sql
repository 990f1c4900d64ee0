alter table operator add column disabled boolean default false not null;
alter table operator add column password_changed_at timestamp with time zone;

-- Sign-ins at the console, for whoever wants to see where they are signed in, and an end for such as nobody uses. Everybody signs in
-- anew, once.
delete from operator_session;
alter table operator_session add column id bigint not null;
alter table operator_session add column opened_at timestamp with time zone not null;
alter table operator_session add column seen_at timestamp with time zone not null;
alter table operator_session add column address varchar(64);
alter table operator_session add column agent varchar(200);
create index operator_session_operator on operator_session (operator_id);

-- Failures to sign in, by account and address; the account need not exist.
create table sign_in_failure (
  name_hash varchar(64) not null,
  address varchar(64) not null,
  failures integer not null,
  failed_at timestamp with time zone not null,
  primary key (name_hash, address)
);
create index sign_in_failure_age on sign_in_failure (failed_at);

-- The second factor of an account (RFC 6238).
create table second_factor (
  operator_id bigint not null primary key references operator (id) on delete cascade,
  -- Encrypted with the server's key.
  secret ${bytes} not null,
  -- Since when it is asked for; null until the first code was right.
  confirmed_at timestamp with time zone,
  -- The step of the last code that was used: no code is taken twice.
  used_step bigint not null
);

create table recovery_code (
  operator_id bigint not null references operator (id) on delete cascade,
  code_hash varchar(64) not null,
  primary key (operator_id, code_hash)
);
