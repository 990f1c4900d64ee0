-- What operators may do. A role that is limited to some devices names groups and models; null for all devices.
create table operator_role (
  operator_id bigint not null references operator (id) on delete cascade,
  role varchar(20) not null,
  scope ${text},
  primary key (operator_id, role)
);

-- Until now everybody could do everything.
insert into operator_role (operator_id, role) select id, 'ADMINISTRATOR' from operator;

-- Which model a device is of, as its DevInfo said last: roles are limited to models, and lists are looked up from this side.
create table device_model (
  device varchar(128) not null primary key references device (id) on delete cascade,
  model varchar(255) not null
);
create index device_model_model on device_model (model, device);
