-- What a plan must know of its agreement beside who sees it. What was heard before is heard again, since the feed tells
-- it all.
alter table known_agreement
  add terms_version integer not null default 0,
  add type text not null default '',
  add parties uuid[] not null default '{}',
  add phase text not null default '',
  add begins_on date,
  add ends_on date;
alter table known_agreement
  alter terms_version drop default,
  alter type drop default,
  alter parties drop default,
  alter phase drop default;
update known_agreement set version = 0;
delete from feed_offsets where feed = 'agreements';

-- Who owns a plan sees it only while seeing its agreement.
update subjects s
set owner = (f.access ->> 'owner')::uuid, visibility = f.access ->> 'visibility',
  audience = array(select jsonb_array_elements_text(f.access -> 'audience')::uuid)
from (
  select id, state -> 'subjectAccess' as access from followup_plan
  union all select id, state -> 'subjectAccess' from followup_occasion) f
where s.id = f.id;

-- Instants are kept as text in JSON, always in UTC and with a Z, so they do not depend on session settings.
create function iso_instant(text) returns timestamptz language sql immutable strict parallel safe as $$
  select $1::timestamptz
$$;

alter table followup_occasion
  add due_at timestamptz not null generated always as
    (day_begins(iso_day(state ->> 'dueDate'), state ->> 'timeZone')) stored,
  add due_since timestamptz generated always as (iso_instant(state ->> 'dueSince')) stored,
  add submitted_at timestamptz generated always as (iso_instant(state #>> '{report,submittedAt}')) stored;
create index followup_occasion_comes_due on followup_occasion (due_at)
  where due_since is null and status not in ('SKIPPED', 'CANCELLED')
    and (submitted_at is null or submitted_at >= due_at);

grant delete on followup_plan to ${app};
