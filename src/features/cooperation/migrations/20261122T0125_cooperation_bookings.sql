create sequence cooperation_booking_number;

-- Bookings of equipment and services. What stands (approved, used) never overlaps on the same equipment: the service asks
-- under a lock, the constraint holds whatever the service does. Ranges of numbers stand in for equality, which GiST does
-- not know of numbers without an extension.
create table cooperation_booking (
  id uuid primary key,
  number text not null unique,
  equipment_id uuid not null,
  equipment_number bigint not null,
  owner_organisation_id uuid not null,
  owner_country text,
  user_organisation_id uuid not null,
  user_country text,
  user_person_id uuid not null,
  time_zone text not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  state text not null check (state in ('requested', 'approved', 'declined', 'cancelled', 'used', 'unused')),
  needs_screening boolean not null,
  purpose text not null,
  end_use text not null,
  language text not null check (language in ('zh', 'ru', 'en')),
  revision integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (to_at > from_at),
  constraint cooperation_booking_apart exclude using gist (
    int8range(equipment_number, equipment_number, '[]') with &&,
    tstzrange(from_at, to_at) with &&
  ) where (state in ('approved', 'used'))
);
create index cooperation_booking_equipment on cooperation_booking (equipment_id, from_at);
create index cooperation_booking_owner on cooperation_booking (owner_organisation_id, from_at desc);
create index cooperation_booking_user on cooperation_booking (user_organisation_id, from_at desc);

create table cooperation_booking_step (
  id uuid primary key,
  booking_id uuid not null references cooperation_booking (id) on delete cascade,
  sequence integer not null,
  step text not null,
  from_state text,
  to_state text not null,
  side text not null,
  person_id uuid,
  reason text not null,
  reason_language text check (reason_language in ('zh', 'ru', 'en')),
  at timestamptz not null,
  unique (booking_id, sequence)
);
