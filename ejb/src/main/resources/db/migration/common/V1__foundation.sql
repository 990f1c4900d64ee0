-- Devices keep their DevID as the key: every list, page and reference outside uses it, and no query has to join for it.

create table operator (
  id bigint not null primary key,
  username varchar(100) not null unique,
  password_hash varchar(200) not null,
  created_at timestamp with time zone not null
);

create table operator_session (
  token_hash varchar(64) not null primary key,
  operator_id bigint not null references operator (id) on delete cascade,
  expires_at timestamp with time zone not null
);
create index operator_session_expiry on operator_session (expires_at);

create table device (
  id varchar(128) not null primary key,
  registered_at timestamp with time zone not null,
  last_contact_at timestamp with time zone,
  objects ${text}
);

create table device_credential (
  id bigint not null primary key,
  device varchar(128) not null references device (id) on delete cascade,
  username varchar(255) not null unique,
  password_hash varchar(200) not null,
  created_at timestamp with time zone not null
);
create index device_credential_device on device_credential (device);

create table repository_item (
  token varchar(64) not null primary key,
  purpose varchar(10) not null,
  media_type varchar(255),
  content ${bytes},
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone
);
create index repository_item_expiry on repository_item (expires_at);

create table management_session (
  id bigint not null primary key,
  device varchar(128) not null references device (id) on delete cascade,
  -- The device while the session lives, null afterwards: one live session per device, whoever asks.
  live_device varchar(128) unique,
  state varchar(20) not null,
  initiation varchar(10) not null,
  notification_id bigint,
  opened_at timestamp with time zone not null,
  last_exchange_at timestamp with time zone not null,
  -- When silence ends the session; null once it is over.
  expires_at timestamp with time zone,
  ended_at timestamp with time zone,
  reason varchar(500),
  rounds integer not null,
  -- The commands of the last package sent whose results are awaited, in order: ids separated by commas.
  awaited ${text}
);
create index management_session_device on management_session (device, id);
create index management_session_state on management_session (state, id);

create table exchange (
  session_id bigint not null references management_session (id) on delete cascade,
  round integer not null,
  received_at timestamp with time zone not null,
  request_headers ${text} not null,
  request_body ${bytes} not null,
  answered_at timestamp with time zone not null,
  answer_body ${bytes} not null,
  primary key (session_id, round)
);

-- Results and alerts that were received and are not applied yet. A row is the proof that they still have to be, the message in the
-- queue only says so early: taking the row away and applying what it stands for share a transaction.
create table unapplied_report (
  session_id bigint not null,
  round integer not null,
  device varchar(128) not null,
  awaited ${text},
  reported_at timestamp with time zone not null,
  primary key (session_id, round)
);
create index unapplied_report_age on unapplied_report (reported_at);

create table alert (
  id bigint not null primary key,
  device varchar(128) not null references device (id) on delete cascade,
  session_id bigint not null,
  type varchar(500) not null,
  source ${text},
  target ${text},
  mark varchar(20) not null,
  data_type varchar(255),
  data ${text},
  received_at timestamp with time zone not null
);
create index alert_device on alert (device, id);

create table push_target (
  device varchar(128) not null primary key references device (id) on delete cascade,
  channel varchar(20) not null,
  address varchar(2000) not null,
  -- Encrypted with the server's key.
  secret ${bytes} not null,
  auth_data ${bytes} not null,
  last_notification_id integer not null,
  outstanding bigint
);

create table notification (
  id bigint not null primary key,
  device varchar(128) not null references device (id) on delete cascade,
  notification_id integer not null,
  channel varchar(20) not null,
  address varchar(2000) not null,
  state varchar(10) not null,
  attempts integer not null,
  failure varchar(500),
  requested_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  answered_at timestamp with time zone,
  session_id bigint,
  -- When somebody has to look at it again: send it once more, or give it up; null once it is over.
  due_at timestamp with time zone
);
create index notification_device on notification (device, id);

create table queued_command (
  id bigint not null primary key,
  device varchar(128) not null references device (id) on delete cascade,
  line ${text} not null,
  state varchar(12) not null,
  notify boolean not null,
  status integer,
  reason varchar(500),
  uris ${text},
  data ${bytes},
  data_type varchar(255),
  session_id bigint,
  -- The token of our own repository in the command's ServerURI, if there is one.
  repository_token varchar(64),
  attempts integer not null,
  queued_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  finished_at timestamp with time zone
);
create index queued_command_device on queued_command (device, id);

-- Sessions opened and ended, by minute and node: what the overview draws without looking at sessions.
create table session_minute (
  began_at timestamp with time zone not null,
  node varchar(100) not null,
  opened integer not null,
  ended integer not null,
  primary key (began_at, node)
);
