-- The register of areas this service has heard of from partners-service, so that naming one needs no neighbour.
-- `area` is what agreements name, as DK:REGION:1082; `code` and `region` are as query parameters name it, as DK-1082.
create table known_area (
  area text primary key,
  code text not null,
  region text,
  name text not null
);
create index known_area_code on known_area (code);
create index known_area_region on known_area (region);

-- Where agreements are to reach.
create table agreement_area (
  area text not null,
  agreement_id uuid not null references agreement (id) on delete cascade,
  primary key (area, agreement_id)
);
create index agreement_area_agreement on agreement_area (agreement_id);

-- What was written before areas were kept has none.
create or replace function index_agreement() returns trigger language plpgsql as $$
begin
  if new.state #>> '{standing,phase}' <> 'DRAFT' then
    insert into agreement_terms
      values (new.id, (new.state #>> '{terms,termsVersion}')::int, new.state #>> '{terms,hash}',
        new.state #> '{terms,terms}')
      on conflict do nothing;
  end if;
  if jsonb_typeof(new.state -> 'next') = 'object' then
    insert into agreement_terms
      values (new.id, (new.state #>> '{next,termsVersion}')::int, new.state #>> '{next,hash}',
        new.state #> '{next,terms}')
      on conflict do nothing;
  end if;
  if tg_op = 'INSERT' or new.days <> old.days then
    delete from agreement_day where agreement_id = new.id;
    insert into agreement_day
      select new.id, d ->> 'kind', (d ->> 'partyId')::uuid, iso_day(d ->> 'on'), stored_instant(d ->> 'opensAt'),
        stored_instant(d ->> 'passesAt')
      from jsonb_array_elements(new.days) d;
  end if;
  if tg_op = 'INSERT' or new.state #> '{terms,hash}' <> old.state #> '{terms,hash}'
      or new.state -> 'outcomes' is distinct from old.state -> 'outcomes' then
    delete from agreement_obligation where agreement_id = new.id;
    insert into agreement_obligation
      select new.id, (o ->> 'id')::uuid, (o ->> 'partyId')::uuid, o ->> 'kind', o -> 'text', iso_day(o ->> 'dueDate'),
        (select x ->> 'outcome' from jsonb_array_elements(new.state -> 'outcomes') with ordinality as e (x, at)
          where x ->> 'obligationId' = o ->> 'id' order by at desc limit 1)
      from jsonb_array_elements(new.state #> '{terms,terms,obligations}') o
      where (o ->> 'ableTo')::boolean and (o ->> 'willingTo')::boolean;
  end if;
  if tg_op = 'INSERT' or new.state #> '{terms,hash}' <> old.state #> '{terms,hash}' then
    delete from agreement_contribution where agreement_id = new.id;
    insert into agreement_contribution
      select new.id, (c ->> 'partyId')::uuid, c ->> 'kind', (c ->> 'year')::int, c ->> 'currency',
        (c ->> 'amount')::numeric, (c ->> 'fte')::numeric, (c ->> 'hours')::numeric
      from jsonb_array_elements(new.state #> '{terms,terms,contributions}') c;
  end if;
  if tg_op = 'UPDATE' and new.state -> 'frame' = old.state -> 'frame'
      and new.state #> '{terms,hash}' = old.state #> '{terms,hash}'
      and new.state #> '{next,hash}' is not distinct from old.state #> '{next,hash}' then
    return null;
  end if;
  delete from agreement_party where agreement_id = new.id;
  delete from agreement_theme where agreement_id = new.id;
  delete from agreement_area where agreement_id = new.id;
  delete from agreement_external_id where agreement_id = new.id;
  delete from agreement_case where agreement_id = new.id;
  delete from agreement_link where agreement_id = new.id;
  insert into agreement_party
    select distinct (p #>> '{}')::uuid, new.id from (
      select jsonb_path_query(new.state, '$.terms.terms.parties[*].partnerId') p
      union select jsonb_path_query(new.state, '$.next.terms.parties[*].partnerId')) parties;
  insert into agreement_theme
    select distinct t, new.id from jsonb_array_elements_text(new.state #> '{frame,themes}') t;
  insert into agreement_area
    select distinct concat_ws(':', r ->> 'country', r ->> 'level', r ->> 'code'), new.id
    from jsonb_array_elements(new.state #> '{frame,areas}') r;
  insert into agreement_external_id
    select new.owner_id, e ->> 'system', e ->> 'value', new.id
    from jsonb_array_elements(new.state #> '{frame,externalIds}') e;
  insert into agreement_case
    select new.owner_id, c ->> 'reference', new.id
    from jsonb_array_elements(new.state #> '{frame,caseReferences}') c
    where (c ->> 'partnerId')::uuid = new.owner_id;
  insert into agreement_link
    select new.id, l.kind, l.target
    from (values ('PARENT', (new.state #>> '{terms,terms,parentAgreementId}')::uuid),
      ('SUPERSEDES', (new.state #>> '{terms,terms,supersedesId}')::uuid)) l (kind, target)
    where l.target is not null;
  return null;
end $$;

grant select, insert on known_area to ${app};
grant select, insert, delete on agreement_area to ${app};
