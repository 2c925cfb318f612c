-- Agreements ${from} to ${to} of ${rows}, between a thousand organisations; the first of these asks. Some values are common,
-- some only the 25 first have (the worst place, as lists begin with the newest), and some only the first twentieth.
insert into organisation (id, version, name, kind, country, active, confirmed, identifiers, areas, successors)
select ('00000000-0000-7000-9000-' || lpad(to_hex(o), 12, '0'))::uuid, 1, 'Förening ' || o, 'ASSOCIATION', 'SE', true, true,
  array['DK_P:' || lpad(o::text, 10, '1000000000')], '{}', '{}'
from generate_series(1, 1000) o
where ${from} = 1;

with numbered as (
  select g, g <= 25 as rare, g <= ${rows} / 20 as early, g % 25 as turn,
    ('00000000-0000-7000-8000-' || lpad(to_hex(g), 12, '0'))::uuid as id,
    ('00000000-0000-7000-9000-' || lpad(to_hex(1 + g % 999), 12, '0'))::uuid as owner,
    ('00000000-0000-7000-9000-' || lpad(to_hex(case when g <= 25 then 1 else 1000 end), 12, '0'))::uuid as other,
    date '2020-01-01' + (g * 7919 % 2400)::int as begins
  from generate_series(${from}::bigint, ${to}) g),
told as (
  select *,
    case when turn = 9 then 'PROPOSED' else 'CONCLUDED' end as phase,
    case when turn < 20 and turn <> 9 then 'SHARED' else 'RESTRICTED' end as visibility,
    case when rare then 'HEALTH_AGREEMENT' when g % 10 = 0 then 'OPERATING_AGREEMENT' else 'PARTNERSHIP_AGREEMENT' end as type,
    case when rare then '["HYGIENE"]' when early then '["SEXUAL_HEALTH"]'
      when g % 2 = 0 then '["PHYSICAL_ACTIVITY", "MENTAL_HEALTH"]' else '["ALCOHOL"]' end::jsonb as themes,
    case when g % 3 > 0 then begins + 1460 end as ends,
    case when turn = 8 and not early then begins + 365 end as terminates,
    to_char(timestamp '2020-01-01' + g * interval '1 second', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as entered
  from numbered),
stored as (
  insert into agreement (id, version, state, days)
  select id, 1, jsonb_strip_nulls(jsonb_build_object(
    'frame', jsonb_build_object(
      'ownerPartnerId', owner, 'timeZone', 'Europe/Stockholm', 'visibility', visibility, 'themes', themes,
      'targetGroups', '[]'::jsonb, 'caseReferences', '[]'::jsonb,
      'externalIds', jsonb_build_array(jsonb_build_object('system', 'bench', 'value', 'agreement-' || g))),
    'terms', jsonb_build_object('termsVersion', 1, 'hash', md5(id::text) || md5(g::text), 'terms', jsonb_build_object(
      'type', type, 'title', jsonb_build_object('sv', 'Avtal ' || g), 'country', 'SE',
      'parties', (select jsonb_agg(jsonb_build_object('partnerId', party, 'partyRole', 'EQUAL_PARTY',
          'signaturesRequired', 1)) from (values (owner), (other)) p (party)),
      'purposes', jsonb_build_array(jsonb_build_object('sv', 'Fler rör på sig.')),
      'goals', case when turn = 7 and not early then '[]'::jsonb else jsonb_build_array(jsonb_build_object(
        'id', ('00000000-0000-7000-a000-' || lpad(to_hex(g), 12, '0'))::uuid, 'level', 'OVERALL_GOAL', 'number', '1',
        'title', jsonb_build_object('sv', 'Mål ' || g), 'subGoals', '[]'::jsonb, 'themes', '[]'::jsonb,
        'targetGroups', '[]'::jsonb)) end,
      'period', jsonb_build_object('start', begins, 'end', ends),
      'parentAgreementId', case when turn in (1, 2) and g > 25 and not early
        then '00000000-0000-7000-8000-000000000001'::uuid end,
      'legalBases', '[]'::jsonb, 'principles', '[]'::jsonb)),
    'origin', jsonb_build_object('createdAt', entered, 'createdBy', owner, 'createdFor', owner),
    'standing', jsonb_build_object('phase', phase, 'visibility', visibility,
      'audience', jsonb_build_array(owner, other),
      'beginsOn', case when phase = 'CONCLUDED' then begins end,
      'beginsAt', case when phase = 'CONCLUDED' then begins || 'T00:00:00Z' end,
      'endsOn', case when phase = 'CONCLUDED' then ends end,
      'terminatesOn', terminates, 'terminatesAt', terminates + 1 || 'T00:00:00Z'),
    'passed', '[]'::jsonb, 'notices', '[]'::jsonb, 'outcomes', '[]'::jsonb,
    'proposals', case when phase = 'PROPOSED' then jsonb_build_array(jsonb_build_object(
        'termsVersion', 1, 'termsHash', md5(id::text) || md5(g::text), 'proposedAt', entered, 'consents', '[]'::jsonb,
        'stake', jsonb_build_object('start', begins, 'lastDay', ends, 'signers',
          (select jsonb_agg(jsonb_build_object('partyId', party, 'signaturesRequired', 1, 'decides', false))
            from (values (owner), (other)) p (party))))) else '[]'::jsonb end,
    'updatedAt', entered)),
    case when turn in (10, 11) then jsonb_build_array(jsonb_build_object(
      'kind', 'LAST_CANCELLATION', 'partyId', owner, 'on', current_date + (g % 400)::int,
      'opensAt', '2024-01-01T00:00:00Z', 'passesAt', current_date + (g % 400)::int + 1 || 'T00:00:00Z'))
      else '[]'::jsonb end
  from told
  returning id, owner_id, state)
insert into subjects (id, type, version, head_hash, owner, visibility, audience, deleted)
select id, 'agreement', 1, 'none', owner_id, state #>> '{standing,visibility}',
  array(select jsonb_array_elements_text(state #> '{standing,audience}')::uuid), false
from stored;
