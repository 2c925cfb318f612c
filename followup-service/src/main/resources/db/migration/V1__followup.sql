-- What is known of the agreements, from their feed.
create table known_agreement (
  id uuid primary key,
  version bigint not null,
  title jsonb not null,
  goals uuid[] not null,
  owner uuid,
  visibility text not null,
  audience uuid[] not null
);

-- One row is one aggregate: `state` holds all of it, the other columns follow from it and serve queries.
create table followup_plan (
  id uuid primary key,
  version bigint not null,
  state jsonb not null,
  owner_id uuid not null generated always as ((state #>> '{ownerPartnerId}')::uuid) stored,
  agreement_id uuid not null generated always as ((state #>> '{content,subject,id}')::uuid) stored,
  status text not null generated always as (state ->> 'status') stored,
  reporter_id uuid generated always as ((state #>> '{content,reporter,partnerId}')::uuid) stored,
  recipient_id uuid generated always as ((state #>> '{content,recipient,partnerId}')::uuid) stored,
  scheduled_until date generated always as (iso_day(state ->> 'scheduledUntil')) stored
);
create index followup_plan_owner on followup_plan (owner_id, id desc);
create index followup_plan_agreement on followup_plan (agreement_id, id desc);
create index followup_plan_status on followup_plan (status, id desc);
create index followup_plan_reporter on followup_plan (reporter_id, id desc);
create index followup_plan_recipient on followup_plan (recipient_id, id desc);
create index followup_plan_extend on followup_plan (scheduled_until) where status = 'ACTIVE';

create table followup_occasion (
  id uuid primary key,
  version bigint not null,
  state jsonb not null,
  plan_id uuid not null generated always as ((state #>> '{planId}')::uuid) stored references followup_plan (id),
  agreement_id uuid not null generated always as ((state #>> '{agreementId}')::uuid) stored,
  sequence integer not null generated always as ((state ->> 'sequence')::int) stored,
  status text not null generated always as (state ->> 'status') stored,
  due_on date not null generated always as (iso_day(state ->> 'dueDate')) stored,
  overdue_at timestamptz not null generated always as
    (day_begins(iso_day(state ->> 'dueDate') + 1, state ->> 'timeZone')) stored,
  reporter_id uuid not null generated always as ((state #>> '{reporterId}')::uuid) stored,
  recipient_id uuid not null generated always as ((state #>> '{recipientId}')::uuid) stored,
  unique (plan_id, sequence)
);
create index followup_occasion_agreement on followup_occasion (agreement_id, due_on);
create index followup_occasion_due on followup_occasion (due_on, id);
create index followup_occasion_overdue on followup_occasion (overdue_at, id)
  where status in ('SCHEDULED', 'IN_PROGRESS', 'RETURNED');
create index followup_occasion_reporter on followup_occasion (reporter_id, due_on);
create index followup_occasion_recipient on followup_occasion (recipient_id, due_on);

-- What people write in reports. It may name somebody, so it stays out of the journal, which knows each text by id and
-- salted hash, and can be erased here.
create table report_text (
  id uuid primary key,
  occasion_id uuid not null references followup_occasion (id),
  salt text not null,
  text jsonb not null
);
create index report_text_occasion on report_text (occasion_id);

grant select, insert, update on known_agreement, followup_plan, followup_occasion to ${app};
grant select, insert, delete on report_text to ${app};
