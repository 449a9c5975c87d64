-- Work to be done later, by any process.
create table platform_job (
  id uuid primary key,
  kind text not null,
  payload jsonb not null,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'dead')),
  run_at timestamptz not null,
  attempts integer not null default 0,
  max_attempts integer not null,
  locked_until timestamptz,
  unique_key text,
  asked_again boolean not null default false,
  last_error text,
  request_id text not null,
  created_at timestamptz not null,
  finished_at timestamptz
);
create unique index platform_job_unique_key on platform_job (kind, unique_key)
  where state in ('waiting', 'running');
create index platform_job_due on platform_job (run_at) where state = 'waiting';
create index platform_job_lease on platform_job (locked_until) where state = 'running';
create index platform_job_finished on platform_job (finished_at) where state in ('done', 'dead');

create table platform_schedule (
  id text primary key,
  cron text not null,
  next_run_at timestamptz not null,
  last_run_at timestamptz
);
