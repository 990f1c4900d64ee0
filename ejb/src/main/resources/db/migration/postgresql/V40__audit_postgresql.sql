create index audit_entry_unsealed on audit_entry (id) where chain_position is null;

-- An entry is put into the chain once, and is neither changed nor taken away.
create function audit_entry_guard() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.chain_position is null and new.chain_position is not null
    and (new.id, new.at, new.actor_kind, new.actor, new.action, new.subject_kind, new.subject, new.before_state, new.after_state,
         new.from_address, new.reason)
      is not distinct from
        (old.id, old.at, old.actor_kind, old.actor, old.action, old.subject_kind, old.subject, old.before_state, old.after_state,
         old.from_address, old.reason) then
    return new;
  end if;
  raise exception 'The audit trail is only ever added to' using errcode = 'insufficient_privilege';
end
$$;
create trigger audit_entry_guard before update or delete on audit_entry for each row execute function audit_entry_guard();

-- Where the chain ends only moves on.
create function audit_head_guard() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.chain_position > old.chain_position then
    return new;
  end if;
  raise exception 'The audit trail is only ever added to' using errcode = 'insufficient_privilege';
end
$$;
create trigger audit_head_guard before update or delete on audit_head for each row execute function audit_head_guard();

create function audit_refuse() returns trigger language plpgsql as $$
begin
  raise exception 'The audit trail is only ever added to' using errcode = 'insufficient_privilege';
end
$$;
create trigger audit_entry_stays before truncate on audit_entry for each statement execute function audit_refuse();
create trigger audit_head_stays before truncate on audit_head for each statement execute function audit_refuse();
