-- A device may be reached on several ways, in an order of preference.
create table push_address (
  id bigint not null primary key,
  device varchar(128) not null references device (id) on delete cascade,
  -- The name of a gateway, which may not be there any more.
  channel varchar(40) not null,
  address varchar(2000) not null,
  position integer not null,
  source varchar(20) not null,
  added_at timestamp with time zone not null
);
create index push_address_device on push_address (device, position);

insert into push_address (id, device, channel, address, position, source, added_at)
  select row_number() over (order by device), device, channel, address, 0, 'OPERATOR', current_timestamp from push_target;

alter table push_target drop column channel;
alter table push_target drop column address;
-- A device that registers an address has no secret yet: it is notified without a digest.
alter table push_target alter column secret drop not null;
alter table push_target alter column auth_data drop not null;

alter table notification alter column channel set data type varchar(40);
-- The ways that it may go, and where it stands.
alter table notification add column routes ${text};
alter table notification add column lane varchar(10) default 'URGENT' not null;
alter table notification add column asks_objects boolean default true not null;
alter table notification add column repeats integer default 0 not null;
-- Which life of which node makes an attempt just now; null for none.
alter table notification add column attempt_by varchar(100);
alter table notification add column expires_at timestamp with time zone;
update notification set expires_at = requested_at;
alter table notification alter column expires_at set not null;
-- What was under way before there were routes is over; its device is notified again by the next wish.
update notification set state = 'EXPIRED', due_at = null where state in ('REQUESTED', 'SENT');
create index notification_age on notification (requested_at);

create table notification_attempt (
  notification bigint not null references notification (id) on delete cascade,
  number integer not null,
  gateway varchar(40) not null,
  address varchar(2000) not null,
  attempted_at timestamp with time zone not null,
  outcome varchar(10) not null,
  words varchar(500),
  -- What the gateway calls it, by which a receipt finds it.
  reference varchar(255),
  receipt varchar(12),
  receipt_words varchar(500),
  receipt_at timestamp with time zone,
  primary key (notification, number)
);
create index notification_attempt_reference on notification_attempt (gateway, reference);

-- Receipts that came, and have not been brought together with their attempts yet.
create table push_receipt (
  gateway varchar(40) not null,
  reference varchar(255) not null,
  fate varchar(12) not null,
  words varchar(500),
  heard_at timestamp with time zone not null,
  primary key (gateway, reference)
);
create index push_receipt_age on push_receipt (heard_at);

-- What gateways did, by the hour and node.
create table push_tally (
  gateway varchar(40) not null,
  began_at timestamp with time zone not null,
  node varchar(100) not null,
  measure varchar(20) not null,
  counted bigint not null,
  primary key (gateway, began_at, node, measure)
);
create index push_tally_age on push_tally (began_at);
