-- The audit trail: a chain of hashes that only grows.
create table platform_audit (
  sequence bigint primary key,
  at timestamptz not null,
  actor jsonb not null,
  action text not null,
  ref_room text,
  ref_kind text,
  ref_id text,
  details jsonb not null,
  request_id text not null,
  previous_hash text not null,
  hash text not null unique
);
create index platform_audit_ref on platform_audit (ref_room, ref_kind, ref_id, sequence);
create index platform_audit_at on platform_audit (at);

create function platform_audit_refuse() returns trigger language plpgsql as $$
begin
  raise exception 'platform_audit only grows: % is refused', tg_op using errcode = 'restrict_violation';
end
$$;
create trigger platform_audit_no_change before update or delete on platform_audit
  for each row execute function platform_audit_refuse();
create trigger platform_audit_no_truncate before truncate on platform_audit
  for each statement execute function platform_audit_refuse();
