create sequence cooperation_interest_number;

-- An expression of interest of one organisation in one listing. Who stands on the two sides is taken from the listing
-- and the sender when it is sent, and follows the listing while it is not decided. `state` moves only by steps.
create table cooperation_interest (
  id uuid primary key,
  number text not null unique,
  state text not null default 'sent' check (state in ('sent', 'acknowledged', 'declined', 'introduced', 'nda_signed',
    'negotiating', 'agreed', 'failed', 'reported')),
  state_since timestamptz not null,
  -- Counts the changes of its state; both sides agree to a step in one revision.
  revision integer not null default 1,
  listing_kind text not null check (listing_kind in ('offer', 'request')),
  listing_id uuid not null,
  listing_number text not null,
  listing_language text not null check (listing_language in ('zh', 'ru', 'en')),
  -- By language, as far as there are any.
  listing_titles jsonb not null,
  listing_cooperation text[] not null default '{}',
  sender_organisation_id uuid not null,
  sender_person_id uuid not null,
  sender_broker_id uuid,
  sender_is_anonymous boolean not null,
  sender_country text,
  receiver_organisation_id uuid,
  receiver_person_id uuid not null,
  receiver_broker_id uuid,
  receiver_is_anonymous boolean not null,
  receiver_country text,
  -- The form, in the words of the sender.
  language text not null check (language in ('zh', 'ru', 'en')),
  who text not null,
  cooperation_types text[] not null,
  unclear text not null default '',
  offer text not null,
  end_use text not null,
  sent_at timestamptz not null,
  -- The clock of the present state: working days of this calendar in this zone.
  calendar text not null,
  time_zone text not null,
  remind_at timestamptz,
  due_at timestamptz,
  reminded_at timestamptz,
  escalated_at timestamptz,
  escalated_to text check (escalated_to in ('senderBroker', 'receiverBroker', 'moderators')),
  acknowledged_at timestamptz,
  -- Working days from sent to acknowledged.
  answer_working_days integer,
  introduced_at timestamptz,
  agreement_kind text,
  agreed_on date,
  agreement_countries text[] not null default '{}',
  report_due_on date,
  outcome_kind text,
  outcome_value_band text,
  outcome_jobs integer check (outcome_jobs >= 0),
  -- The next step each side has set itself with its last entry in the log.
  sender_next_step text not null default '',
  sender_next_on date,
  receiver_next_step text not null default '',
  receiver_next_on date,
  -- What each side may find it by, in small letters; the other side's names only after the introduction.
  words_of_both text not null default '',
  words_of_sender text not null default '',
  words_of_receiver text not null default '',
  is_demo boolean not null default false
);
-- No second open interest of an organisation in the same listing.
create unique index cooperation_interest_open on cooperation_interest (sender_organisation_id, listing_id)
  where state in ('sent', 'acknowledged', 'introduced', 'nda_signed', 'negotiating');
create index cooperation_interest_listing on cooperation_interest (listing_id);
create index cooperation_interest_sender_broker on cooperation_interest (sender_broker_id);
create index cooperation_interest_receiver_broker on cooperation_interest (receiver_broker_id);
create index cooperation_interest_sender_organisation on cooperation_interest (sender_organisation_id, sent_at);
create index cooperation_interest_receiver_organisation on cooperation_interest (receiver_organisation_id, sent_at);
create index cooperation_interest_receiver_person on cooperation_interest (receiver_person_id);
create index cooperation_interest_remind on cooperation_interest (remind_at) where reminded_at is null;
create index cooperation_interest_due on cooperation_interest (due_at) where escalated_at is null;

-- Telephone calls and other contacts outside the platform, one line each, for the side that wrote it only.
create table cooperation_interest_log (
  id uuid primary key,
  interest_id uuid not null references cooperation_interest (id) on delete cascade,
  side text not null check (side in ('sender', 'receiver')),
  happened_at timestamptz not null,
  parties text not null,
  said text not null,
  next_step text not null default '',
  due_on date,
  language text not null check (language in ('zh', 'ru', 'en')),
  written_by uuid not null,
  written_at timestamptz not null
);
create index cooperation_interest_log_interest on cooperation_interest_log (interest_id, happened_at);
