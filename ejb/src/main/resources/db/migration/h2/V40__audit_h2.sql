create index audit_entry_unsealed on audit_entry (chain_position, id);

create trigger audit_entry_guard before update, delete on audit_entry for each row call 'org.muster.audit.SealedRows';
create trigger audit_head_guard before update, delete on audit_head for each row call 'org.muster.audit.SealedRows';
