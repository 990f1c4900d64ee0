-- Definitions of management objects (DDF) that were uploaded or fetched. What a document defines is immutable: a new version is a new
-- document. One file may define several objects.
create table ddf_document (
  id bigint not null primary key,
  source varchar(10) not null,
  url varchar(1024),
  content ${bytes} not null,
  sha256 varchar(64) not null unique,
  added_at timestamp with time zone not null,
  added_by varchar(100)
);

create table ddf_object (
  id bigint not null primary key,
  document bigint not null references ddf_document (id) on delete cascade,
  moid varchar(255) not null,
  title varchar(255),
  url varchar(1024),
  -- Which of several definitions of an object counts where a device does not say.
  preferred boolean not null
);
create index ddf_object_moid on ddf_object (moid, id);
create index ddf_object_document on ddf_object (document);
