-- The organisations an agreement names, so that one statement finds their names.
create function mentioned(state jsonb) returns uuid[] language sql immutable parallel safe as $$
  select array(select (id #>> '{}')::uuid from jsonb_path_query(state, '$.frame.ownerPartnerId') id
    union select (id #>> '{}')::uuid from jsonb_path_query(state, '$.terms.terms.parties[*].partnerId') id
    union select (id #>> '{}')::uuid from jsonb_path_query(state, '$.proposals[*].consents[*].givenFor') id)
$$;

-- One row is one aggregate: `state` holds all of it, the other columns follow from it and serve queries. What the
-- status turns on is stored, so that lists compare only.
create table agreement (
  id uuid primary key,
  version bigint not null,
  state jsonb not null,
  owner_id uuid not null generated always as ((state #>> '{frame,ownerPartnerId}')::uuid) stored,
  type text not null generated always as (state #>> '{terms,terms,type}') stored,
  phase text not null generated always as (state #>> '{standing,phase}') stored,
  begins_on date generated always as (iso_day(state #>> '{standing,beginsOn}')) stored,
  ends_on date generated always as (iso_day(state #>> '{standing,endsOn}')) stored,
  begins_at timestamptz generated always as
    (day_begins(iso_day(state #>> '{standing,beginsOn}'), state #>> '{frame,timeZone}')) stored,
  ends_at timestamptz generated always as
    (day_begins(iso_day(state #>> '{standing,endsOn}') + 1, state #>> '{frame,timeZone}')) stored
);
create index agreement_owner on agreement (owner_id, id desc);
create index agreement_type on agreement (type, id desc);
create index agreement_phase on agreement (phase, id desc);
create index agreement_begins on agreement (begins_at, ends_at) where phase = 'CONCLUDED';

create table agreement_party (
  partner_id uuid not null,
  agreement_id uuid not null references agreement (id),
  primary key (partner_id, agreement_id)
);
create index agreement_party_agreement on agreement_party (agreement_id);

create table agreement_theme (
  theme text not null,
  agreement_id uuid not null references agreement (id),
  primary key (theme, agreement_id)
);
create index agreement_theme_agreement on agreement_theme (agreement_id);

create table agreement_external_id (
  owner uuid not null,
  system text not null,
  value text not null,
  agreement_id uuid not null references agreement (id),
  constraint agreement_external_id_unique unique (owner, system, value)
);
create index agreement_external_id_agreement on agreement_external_id (agreement_id);
create index agreement_external_id_value on agreement_external_id (system, value);

-- An owner's own case numbers; those of the other parties are theirs to keep unique.
create table agreement_case (
  owner uuid not null,
  reference text not null,
  agreement_id uuid not null references agreement (id),
  constraint agreement_case_unique unique (owner, reference)
);
create index agreement_case_agreement on agreement_case (agreement_id);

-- Every text that was ever proposed. Nobody but the owner of the schema can change or remove one.
create table agreement_terms (
  agreement_id uuid not null references agreement (id),
  terms_version integer not null,
  hash text not null,
  terms jsonb not null,
  primary key (agreement_id, terms_version)
);

-- These follow the state in the same statement, so they cannot drift from it.
create function index_agreement() returns trigger language plpgsql as $$
begin
  if new.state #>> '{standing,phase}' <> 'DRAFT' then
    insert into agreement_terms
      values (new.id, (new.state #>> '{terms,termsVersion}')::int, new.state #>> '{terms,hash}',
        new.state #> '{terms,terms}')
      on conflict do nothing;
  end if;
  if tg_op = 'UPDATE' and new.state -> 'frame' = old.state -> 'frame'
      and new.state #> '{terms,hash}' = old.state #> '{terms,hash}' then
    return null;
  end if;
  delete from agreement_party where agreement_id = new.id;
  delete from agreement_theme where agreement_id = new.id;
  delete from agreement_external_id where agreement_id = new.id;
  delete from agreement_case where agreement_id = new.id;
  insert into agreement_party
    select distinct (p ->> 'partnerId')::uuid, new.id from jsonb_array_elements(new.state #> '{terms,terms,parties}') p;
  insert into agreement_theme
    select distinct t, new.id from jsonb_array_elements_text(new.state #> '{frame,themes}') t;
  insert into agreement_external_id
    select new.owner_id, e ->> 'system', e ->> 'value', new.id
    from jsonb_array_elements(new.state #> '{frame,externalIds}') e;
  insert into agreement_case
    select new.owner_id, c ->> 'reference', new.id
    from jsonb_array_elements(new.state #> '{frame,caseReferences}') c
    where (c ->> 'partnerId')::uuid = new.owner_id;
  return null;
end $$;
create trigger agreement_indexed after insert or update on agreement
  for each row execute function index_agreement();

grant select, insert, update on agreement to ${app};
grant select, insert, delete on agreement_party, agreement_theme, agreement_external_id, agreement_case to ${app};
grant select, insert on agreement_terms to ${app};
