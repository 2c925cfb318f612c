-- The organisations an agreement names: also those of a text that is to come, and who has given notice.
create or replace function mentioned(state jsonb) returns uuid[] language sql immutable parallel safe as $$
  select array(select (id #>> '{}')::uuid from jsonb_path_query(state, '$.frame.ownerPartnerId') id
    union select (id #>> '{}')::uuid from jsonb_path_query(state, '$.terms.terms.parties[*].partnerId') id
    union select (id #>> '{}')::uuid from jsonb_path_query(state, '$.next.terms.parties[*].partnerId') id
    union select (id #>> '{}')::uuid from jsonb_path_query(state, '$.proposals[*].stake.signers[*].partyId') id
    union select (id #>> '{}')::uuid from jsonb_path_query(state, '$.proposals[*].amends.proposedBy') id
    union select (id #>> '{}')::uuid from jsonb_path_query(state, '$.proposals[*].consents[*].givenFor') id
    union select (id #>> '{}')::uuid from jsonb_path_query(state, '$.notices[*].partyId') id
    union select (id #>> '{}')::uuid from jsonb_path_query(state, '$.notices[*].givenFor') id)
$$;

-- What tells the next day is worked out where the days are, and stored; so are the days ahead.
-- What all have signed is looked at once, which fills them.
alter table agreement drop column tell_at;
alter table agreement add column tell_at timestamptz;
update agreement set tell_at = now() where phase = 'CONCLUDED';
create index agreement_tell on agreement (tell_at) where tell_at is not null;

alter table agreement
  add column days jsonb not null default '[]',
  add column successors jsonb not null default '[]',
  add column terminates_at timestamptz generated always as (stored_instant(state #>> '{standing,terminatesAt}')) stored,
  add column renewed_at timestamptz generated always as (stored_instant(state #>> '{standing,renewedAt}')) stored,
  add column lapses_at timestamptz generated always as (stored_instant(state #>> '{standing,lapsesAt}')) stored,
  -- the last day in force, and when that is over, by whatever comes first
  add column last_on date generated always as (least(iso_day(state #>> '{standing,endsOn}'),
    iso_day(state #>> '{standing,terminatesOn}'), iso_day(state #>> '{standing,renewedOn}') - 1)) stored,
  add column over_at timestamptz generated always as (least(agreement_ends(state),
    stored_instant(state #>> '{standing,terminatesAt}'), stored_instant(state #>> '{standing,renewedAt}'))) stored;
alter table agreement
  add column lacks_goals boolean not null generated always as
    (coalesce(jsonb_array_length(state #> '{terms,terms,goals}'), 0) = 0) stored,
  add column lacks_end boolean not null generated always as
    (state #>> '{terms,terms,period,end}' is null) stored;
create index agreement_lacks_goals on agreement (id desc) where lacks_goals;
create index agreement_lacks_end on agreement (id desc) where lacks_end;
create index agreement_over on agreement (over_at, id) where phase = 'CONCLUDED' and over_at is not null;
create index agreement_notice on agreement (id desc) where phase = 'CONCLUDED' and terminates_at is not null;
create index agreement_renewed on agreement (id desc) where phase = 'CONCLUDED' and renewed_at is not null;

-- Days somebody may have to act on: the last ones to give notice, of terms, reviews.
create table agreement_day (
  agreement_id uuid not null references agreement (id) on delete cascade,
  kind text not null,
  party_id uuid,
  on_day date not null,
  opens_at timestamptz not null,
  passes_at timestamptz not null
);
create index agreement_day_of on agreement_day (agreement_id);
create index agreement_day_next on agreement_day (passes_at, agreement_id);
create index agreement_day_kind on agreement_day (kind, passes_at, agreement_id);

-- Which agreement stands under which (PARENT), and takes the place of which (SUPERSEDES), by the newest text.
create table agreement_link (
  agreement_id uuid not null references agreement (id) on delete cascade,
  kind text not null,
  target_id uuid not null references agreement (id),
  primary key (agreement_id, kind)
);
create index agreement_link_to on agreement_link (target_id, kind, agreement_id);

-- What the parties have promised in the text in force, and what became of it, for reports.
create table agreement_contribution (
  agreement_id uuid not null references agreement (id) on delete cascade,
  party_id uuid not null,
  kind text not null,
  year integer,
  currency text,
  amount numeric,
  fte numeric,
  hours numeric
);
create index agreement_contribution_of on agreement_contribution (agreement_id);
create index agreement_contribution_by on agreement_contribution (party_id, year);
create table agreement_obligation (
  agreement_id uuid not null references agreement (id) on delete cascade,
  obligation_id uuid not null,
  party_id uuid not null,
  kind text not null,
  text jsonb not null,
  due_on date,
  outcome text,
  primary key (agreement_id, obligation_id)
);
create index agreement_obligation_by on agreement_obligation (party_id, obligation_id desc);
create index agreement_obligation_newest on agreement_obligation (obligation_id desc);
create index agreement_obligation_due on agreement_obligation (due_on, obligation_id);

-- A text is kept from its proposal on; its parties find the agreement from then on.
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
  delete from agreement_external_id where agreement_id = new.id;
  delete from agreement_case where agreement_id = new.id;
  delete from agreement_link where agreement_id = new.id;
  insert into agreement_party
    select distinct (p #>> '{}')::uuid, new.id from (
      select jsonb_path_query(new.state, '$.terms.terms.parties[*].partnerId') p
      union select jsonb_path_query(new.state, '$.next.terms.parties[*].partnerId')) parties;
  insert into agreement_theme
    select distinct t, new.id from jsonb_array_elements_text(new.state #> '{frame,themes}') t;
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

grant select, insert, delete on agreement_day, agreement_link, agreement_contribution, agreement_obligation to ${app};

insert into agreement_obligation
  select a.id, (o ->> 'id')::uuid, (o ->> 'partyId')::uuid, o ->> 'kind', o -> 'text', iso_day(o ->> 'dueDate'), null
  from agreement a cross join lateral jsonb_array_elements(a.state #> '{terms,terms,obligations}') o
  where (o ->> 'ableTo')::boolean and (o ->> 'willingTo')::boolean;
insert into agreement_contribution
  select a.id, (c ->> 'partyId')::uuid, c ->> 'kind', (c ->> 'year')::int, c ->> 'currency', (c ->> 'amount')::numeric,
    (c ->> 'fte')::numeric, (c ->> 'hours')::numeric
  from agreement a cross join lateral jsonb_array_elements(a.state #> '{terms,terms,contributions}') c;
