-- What happened, for whoever follows it. A draft is written in the transaction of what it tells, one row for all of it: nobody waits
-- for anybody. Its number only grows: it is given by the database at the end of the transaction, while all that the transaction
-- changed is still held, so of two drafts about the same thing the later one has the greater number.
create table event_draft (
  id bigint generated always as identity primary key,
  events ${text} not null
);

-- The log: some events in a row, with the positions of the first and the last of them, and without a hole between two pages.
create table event_page (
  last_position bigint not null primary key,
  first_position bigint not null,
  ordered_at timestamp with time zone not null,
  events ${text} not null
);

-- One row: where the log ends. Whoever lengthens it holds this row.
create table event_head (
  id integer not null primary key,
  last_position bigint not null
);
insert into event_head (id, last_position) values (1, 0);
