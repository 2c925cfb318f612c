-- Partners ${from} to ${to} of ${rows}. Some values are common, some only the 25 registered first have (the worst place, as
-- lists begin with the newest), and some only the first twentieth.
with numbered as (
  select g, g <= 25 as rare, g <= ${rows} / 20 as early, g % 25 as turn,
    ('00000000-0000-7000-8000-' || lpad(to_hex(g), 12, '0'))::uuid as id
  from generate_series(${from}::bigint, ${to}) g),
told as (
  select *,
    (array['Idrottsföreningen', 'Hembygdsföreningen', 'Röda Korset i', 'Kvinnojouren', 'Scoutkåren', 'Pensionärerna i',
      'Frivilligcenter', 'Gymnastikforeningen'])[1 + g % 8] || ' '
    || (array['Gran', 'Björk', 'Ek', 'Lind', 'Sol', 'Nord', 'Öster', 'Väster', 'Kvarn', 'Sjö'])[1 + g * 7919 / 3 % 10]
    || (array['skog', 'by', 'näs', 'lund', 'vik', 'hult', 'torp', 'ås', 'berg', 'dal'])[1 + g * 7919 / 31 % 10]
    || case when rare then ' Fyrvaktare' when early then ' Urgammal' else '' end || ' ' || g as name,
    case when rare then 'REGION' when g % 10 = 0 then 'BUSINESS' else 'ASSOCIATION' end as kind,
    case when rare then 'PUBLIC' when g % 10 = 0 then 'PRIVATE' else 'CIVIL_SOCIETY' end as sector,
    case when rare then 'REGIONAL' else 'LOCAL' end as level,
    case when rare then 'IS' when g % 3 = 0 then 'DK' else 'SE' end as country,
    case when rare then '0980' when early then '0114'
      else (array['1480', '1401', '1402', '1407', '1415', '1419', '1421', '0180', '1280', '0380'])[1 + g / 7 % 10] end as area,
    case when rare then '["HYGIENE"]' when early then '["SEXUAL_HEALTH"]'
      when g % 2 = 0 then '["PHYSICAL_ACTIVITY", "MENTAL_HEALTH"]' else '["ALCOHOL"]' end::jsonb as themes,
    case when turn = 12 then 26 when g between 30 and 60 then 27 end as parent,
    case
      when g = 28 then (select jsonb_agg(('00000000-0000-7000-8000-' || lpad(to_hex(m), 12, '0'))::uuid)
        from generate_series(101, 600) m)
      when g between 61 and 90 then jsonb_build_array('00000000-0000-7000-8000-000000000065')
      when g % 50 = 1 and not early then (select jsonb_agg(('00000000-0000-7000-8000-' || lpad(to_hex(m), 12, '0'))::uuid)
        from generate_series(g + 1, least(g + 10, ${rows})) m)
      else '[]'::jsonb end as memberships,
    ('00000000-0000-7000-8000-' || lpad(to_hex(g - 3), 12, '0'))::uuid as other,
    to_char(timestamp '2024-01-01' + g * interval '1 second', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as entered
  from numbered),
stored as (
  insert into partner (id, version, state)
  select id, 1, jsonb_strip_nulls(jsonb_build_object(
    'content', jsonb_build_object(
      'name', name, 'names', jsonb_build_object('en', 'Society ' || g), 'country', country, 'kind', kind, 'sector', sector,
      'level', level,
      'identifiers', jsonb_build_array(jsonb_build_object(
        'scheme', 'DK_P', 'value', lpad(g::text, 10, '1000000000'), 'primary', true)),
      'areas', jsonb_build_array(jsonb_build_object('country', 'SE', 'level', 'MUNICIPALITY', 'code', area)),
      'parentPartnerId', ('00000000-0000-7000-8000-' || lpad(to_hex(parent), 12, '0'))::uuid,
      'themes', themes,
      'externalIds', jsonb_build_array(jsonb_build_object('system', 'bench', 'value', 'org-' || g)),
      'validFrom', case when g % 5 = 1 then '2020-01-01' end,
      'validTo', case when turn = 11 and not early then '2024-12-31' end,
      'memberships', coalesce(memberships, '[]')),
    'status', case when early then 'ACTIVE' when turn = 8 then 'INACTIVE' when turn = 9 then 'MERGED' else 'ACTIVE' end,
    'confirmed', turn <> 13,
    'archived', turn = 7 and not early,
    'merger', case when turn = 9 and not early then jsonb_build_object('into', other, 'wasInactive', false) end,
    'succession', case when turn = 10 and not early then jsonb_build_object(
      'from', '2025-01-01', 'successors', jsonb_build_array(other)) end,
    'contacts', '[]'::jsonb, 'createdBy', id, 'createdAt', entered, 'updatedAt', entered))
  from told
  returning id)
insert into subjects (id, type, version, head_hash, owner, visibility, audience, deleted)
select id, 'partner', 1, 'none', id, 'SHARED', '{}', false from stored;
