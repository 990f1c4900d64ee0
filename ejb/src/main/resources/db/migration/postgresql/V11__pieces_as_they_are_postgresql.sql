-- Files are packed already: trying to compress them once more costs time for nothing.
alter table content_piece alter column bytes set storage external;
