-- Funds, capital, investments and grants the sources name. Amounts in whole units of their own currency, with the form the
-- source gives them.
create table funding_fund (
  id uuid primary key,
  fact_key text not null unique,
  kind text not null,
  names jsonb not null,
  name_confidence text not null check (name_confidence in ('official', 'translated', 'proposed')),
  -- Of its owners.
  countries text[] not null,
  amount double precision,
  currency text,
  seed_form text,
  year integer,
  status text,
  owners text[] not null,
  criteria jsonb not null,
  related text[] not null,
  note text,
  source jsonb not null,
  also_in jsonb not null,
  search_text text not null,
  loaded_at timestamptz not null
);
create index funding_fund_kind on funding_fund (kind, id);
create index funding_fund_amount on funding_fund (currency, amount);
