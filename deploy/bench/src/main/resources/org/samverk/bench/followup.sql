-- Rows ${from} to ${to} of ${rows}: with each an occasion, eight of which make a plan, a measurement and a lesson, between
-- a thousand organisations; the first of these asks. Some values are common, and some only the 25 first have (the worst
-- place, as lists begin with the newest).
insert into organisation (id, version, name, kind, country, active, confirmed, identifiers, areas, successors)
select ('00000000-0000-7000-9000-' || lpad(to_hex(o), 12, '0'))::uuid, 1, 'Förening ' || o, 'ASSOCIATION', 'DK', true, true,
  array['DK_P:' || lpad(o::text, 10, '1000000000')], '{}', '{}'
from generate_series(1, 1000) o
where ${from} = 1;

insert into known_area (code, country, name)
select 'SE-' || 3000 + a, 'SE', 'Kommun ' || a from generate_series(0, 289) a where ${from} = 1;

insert into known_subject (id, type, version, title, owners, parties, agreement_id, terms, cancelled, deleted, owner,
  visibility, audience)
select id, 'AGREEMENT', 1, jsonb_build_object('sv', 'Avtal ' || k), array[owner], array[owner], id,
  '{"termsVersion": 1, "type": "PARTNERSHIP_AGREEMENT", "goals": []}', false, false, owner, 'SHARED', '{}'
from (select k, ('00000000-0000-7000-b000-' || lpad(to_hex(k), 12, '0'))::uuid as id,
    ('00000000-0000-7000-9000-' || lpad(to_hex(1 + k % 999), 12, '0'))::uuid as owner
  from generate_series(1, 1000) k) known
where ${from} = 1;

with stored as (
  insert into indicator (id, version, state)
  select '00000000-0000-7000-c000-000000000001', 1, jsonb_build_object(
    'content', jsonb_build_object('ownerPartnerId', owner, 'code', 'BENCH', 'name', '{"sv": "Daglig rökning"}'::jsonb,
      'valueType', 'PERCENT', 'polarity', 'LOWER_IS_BETTER', 'kind', 'OUTCOME', 'scope', 'POPULATION',
      'source', '{"type": "LOCAL"}'::jsonb, 'dividedBy', '["SEX", "AGE"]'::jsonb, 'frequency', 'YEARLY',
      'themes', '[]'::jsonb, 'targets', '[]'::jsonb, 'visibility', 'SHARED', 'externalIds', '[]'::jsonb),
    'createdBy', owner, 'createdAt', '2020-01-01T00:00:00Z', 'updatedAt', '2020-01-01T00:00:00Z')
  from (select '00000000-0000-7000-9000-000000000001'::uuid as owner) o where ${from} = 1
  returning id, owner_id)
insert into subjects (id, type, version, head_hash, owner, visibility, audience, deleted)
select id, 'indicator', 1, 'none', owner_id, 'SHARED', '{}', false from stored;

insert into measurement (id, version, state)
select ('00000000-0000-7000-d000-' || lpad(to_hex(g), 12, '0'))::uuid, 1, jsonb_build_object(
  'indicatorId', '00000000-0000-7000-c000-000000000001', 'content', jsonb_build_object(
    'area', 'SE-' || 3000 + g % 290, 'period', (1996 + g / 290 % 30)::text,
    'breakdown', jsonb_build_object('sex', (array['TOTAL', 'WOMEN', 'MEN'])[1 + g / 8700 % 3], 'ageGroup', 'G' || g / 26100),
    'status', case when g <= 25 then 'PRELIMINARY' else 'ACTUAL' end, 'value', g % 90),
  'createdAt', '2020-01-01T00:00:00Z', 'updatedAt', '2020-01-01T00:00:00Z')
from generate_series(${from}::bigint, ${to}) g;

create temporary table numbered on commit drop as
select g, g <= 25 as rare, 1 + (g - 1) / 8 as plan,
  ('00000000-0000-7000-8000-' || lpad(to_hex(g), 12, '0'))::uuid as id,
  ('00000000-0000-7000-a000-' || lpad(to_hex(g), 12, '0'))::uuid as lesson_id,
  ('00000000-0000-7000-e000-' || lpad(to_hex(1 + (g - 1) / 8), 12, '0'))::uuid as plan_id,
  jsonb_build_object('type', 'AGREEMENT', 'id',
    ('00000000-0000-7000-b000-' || lpad(to_hex(1 + (g - 1) / 8 % 1000), 12, '0'))::uuid) as subject,
  ('00000000-0000-7000-9000-' || lpad(to_hex(1 + (g - 1) / 8 % 999), 12, '0'))::uuid as owner,
  ('00000000-0000-7000-9000-' || lpad(to_hex(case when g <= 25 then 1 else 1000 end), 12, '0'))::uuid as other,
  date '2018-01-01' + (g * 7919 % 3650)::int as due,
  to_char(timestamp '2016-01-01' + g * interval '1 second', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as entered
from generate_series(${from}::bigint, ${to}) g;

with stored as (
  insert into followup_plan (id, version, state)
  select plan_id, 1, jsonb_build_object('ownerPartnerId', owner, 'content', jsonb_build_object(
      'ownerPartnerId', owner, 'subject', subject,
      'title', jsonb_build_object('sv', 'Uppföljning ' || plan || case when rare then ' fyrvaktare' else '' end),
      'purposes', '[]'::jsonb, 'reporter', jsonb_build_object('partnerId', other),
      'recipient', jsonb_build_object('partnerId', owner), 'how', '{"methods": ["INDICATORS"]}'::jsonb,
      'when', '{"dtstart": "2016-01-01", "rrule": "FREQ=MONTHLY;COUNT=8"}'::jsonb, 'timeZone', 'Europe/Copenhagen',
      'questions', '[]'::jsonb),
    'status', case when rare then 'COMPLETED' else 'ACTIVE' end,
    'subjectAccess', jsonb_build_object('owner', owner, 'visibility', 'SHARED', 'audience', '[]'::jsonb),
    'occasions', 8, 'createdBy', owner, 'createdAt', entered, 'updatedAt', entered)
  from numbered where (g - 1) % 8 = 0
  returning id, owner_id)
insert into subjects (id, type, version, head_hash, owner, visibility, audience, deleted)
select id, 'followup-plan', 1, 'none', owner_id, 'SHARED', '{}', false from stored;

with stored as (
  insert into followup_occasion (id, version, state)
  select id, 1, jsonb_strip_nulls(jsonb_build_object('planId', plan_id, 'subject', subject, 'ownerPartnerId', owner,
    'reporter', jsonb_build_object('partnerId', other), 'recipient', jsonb_build_object('partnerId', owner),
    'timeZone', 'Europe/Copenhagen', 'sequence', 1 + (g - 1) % 8, 'dueDate', due,
    'status', case when rare then 'RETURNED' when due > date '2026-11-01' then 'SCHEDULED' else 'RECEIVED' end,
    'report', case when rare or due <= date '2026-11-01' then jsonb_build_object('goalStatuses', '[]'::jsonb,
      'text', jsonb_build_object('id', id, 'hash', md5(g::text)), 'submittedAt', due || 'T06:00:00Z') end,
    'dueSince', case when due <= date '2026-11-01' then due || 'T00:00:00Z' end,
    'subjectAccess', jsonb_build_object('owner', owner, 'visibility', 'SHARED', 'audience', '[]'::jsonb),
    'updatedAt', entered))
  from numbered
  returning id, state)
insert into subjects (id, type, version, head_hash, owner, visibility, audience, deleted)
select id, 'followup-occasion', 1, 'none', (state ->> 'ownerPartnerId')::uuid, 'SHARED', '{}', false from stored;

with stored as (
  insert into lesson (id, version, state, within, seen)
  select lesson_id, 1, jsonb_build_object('content', jsonb_build_object('ownerPartnerId', owner, 'subject', subject,
      'type', 'INSIGHT', 'category', case when rare then 'COMPETENCE' else 'METHOD' end,
      'title', jsonb_build_object('sv', 'Lärdom ' || g),
      'text', jsonb_build_object('sv', case when rare then 'Tillit växer långsamt.'
        else 'Möten på fasta dagar ger ett samarbete som håller.' end),
      'themes', case when rare then '["HYGIENE"]' else '["PHYSICAL_ACTIVITY"]' end::jsonb,
      'targetGroups', '[]'::jsonb, 'evidence', '[]'::jsonb, 'externalIds', '[]'::jsonb),
    'status', 'IDENTIFIED', 'statusSince', due, 'appliedIn', '[]'::jsonb, 'timeZone', 'Europe/Copenhagen',
    'createdBy', owner, 'createdAt', entered, 'updatedAt', entered), seen, seen
  from (select *, jsonb_build_object('owner', owner, 'visibility', 'SHARED', 'audience', '[]'::jsonb) as seen
    from numbered) n
  returning id, owner_id)
insert into subjects (id, type, version, head_hash, owner, visibility, audience, deleted)
select id, 'lesson', 1, 'none', owner_id, 'SHARED', '{}', false from stored;
