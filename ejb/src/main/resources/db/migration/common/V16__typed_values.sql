-- Whether the text of a content says a number or a truth value: an item that names its leaf has it in that type.
alter table repository_item add column typed boolean default false not null;
