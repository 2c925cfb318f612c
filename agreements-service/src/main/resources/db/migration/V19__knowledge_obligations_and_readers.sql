-- Who brings knowledge to a pilot.
create or replace function partners_in_pilot(state jsonb) returns uuid[] language sql immutable parallel safe as $$
  select array(select (id #>> '{}')::uuid from jsonb_path_query(state, '$.ownerPartnerId') id
    union select (id #>> '{}')::uuid from jsonb_path_query(state, '$.content.foundingPartnerIds[*]') id
    union select (id #>> '{}')::uuid from jsonb_path_query(state, '$.content.knowledgePartnerIds[*]') id)
$$;
create table pilot_knowledge_partner (
  partner_id uuid not null,
  pilot_id uuid not null references pilot (id) on delete cascade,
  primary key (partner_id, pilot_id)
);
create index pilot_knowledge_partner_of on pilot_knowledge_partner (pilot_id);
create or replace function index_pilot() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.state -> 'content' = old.state -> 'content' then
    return null;
  end if;
  delete from pilot_party where pilot_id = new.id;
  delete from pilot_knowledge_partner where pilot_id = new.id;
  delete from pilot_external_id where pilot_id = new.id;
  insert into pilot_party
    select p::uuid, new.id from jsonb_array_elements_text(new.state #> '{content,foundingPartnerIds}') p;
  insert into pilot_knowledge_partner
    select p::uuid, new.id from jsonb_array_elements_text(new.state #> '{content,knowledgePartnerIds}') p;
  insert into pilot_external_id
    select new.owner_id, e ->> 'system', e ->> 'value', new.id
    from jsonb_array_elements(new.state #> '{content,externalIds}') e;
  return null;
end $$;
grant select, insert, delete on pilot_knowledge_partner to ${app};

-- Who entered what another had decided is named too.
create or replace function partners_in_area(state jsonb) returns uuid[] language sql immutable parallel safe as $$
  select array(select (id #>> '{}')::uuid from jsonb_path_query(state, '$.content.ownerPartnerIds[*]') id
    union select (id #>> '{}')::uuid from jsonb_path_query(state, '$.decisions[*].partnerId') id
    union select (id #>> '{}')::uuid from jsonb_path_query(state, '$.decisions[*].recordedBy') id
      where id <> 'null')
$$;

-- Which obligations of its agreement an activity carries out.
create table activity_obligation (
  obligation_id uuid not null,
  activity_id uuid not null references activity (id) on delete cascade,
  primary key (obligation_id, activity_id)
);
create index activity_obligation_of on activity_obligation (activity_id);
create or replace function index_activity() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.state -> 'content' = old.state -> 'content' then
    return null;
  end if;
  delete from activity_partner where activity_id = new.id;
  delete from activity_goal where activity_id = new.id;
  delete from activity_obligation where activity_id = new.id;
  delete from activity_theme where activity_id = new.id;
  delete from activity_external_id where activity_id = new.id;
  insert into activity_partner
    select distinct p::uuid, new.id from (select new.responsible_id::text as p
      union select jsonb_array_elements_text(new.state #> '{content,participantIds}')) partners;
  insert into activity_goal select g::uuid, new.id from jsonb_array_elements_text(new.state #> '{content,goalIds}') g;
  insert into activity_obligation
    select o::uuid, new.id from jsonb_array_elements_text(new.state #> '{content,obligationIds}') o;
  insert into activity_theme select t, new.id from jsonb_array_elements_text(new.state #> '{content,themes}') t;
  insert into activity_external_id
    select new.owner_id, e ->> 'system', e ->> 'value', new.id
    from jsonb_array_elements(new.state #> '{content,externalIds}') e;
  return null;
end $$;
grant select, insert, delete on activity_obligation to ${app};

-- «1.10» comes after «1.9».
create collation by_number (provider = icu, locale = 'und-u-kn-true');
create index agreement_goal_number on agreement_goal (number collate by_number, goal_id);

-- Who may see what is not concluded yet, or never was: most of it is for a few only, so whose it is narrows more than
-- how far it has come. What everybody may see has the reader of noughts.
create table agreement_reader (
  phase text not null,
  reader uuid not null,
  agreement_id uuid not null references agreement (id) on delete cascade,
  primary key (phase, reader, agreement_id)
);
create index agreement_reader_of on agreement_reader (agreement_id);
create statistics agreement_reader_common (mcv) on phase, reader from agreement_reader;
create function readers_of_agreement(state jsonb) returns setof uuid language sql immutable parallel safe as $$
  select '00000000-0000-0000-0000-000000000000'::uuid where state #>> '{standing,visibility}' in ('SHARED', 'PUBLIC')
  union select (state #>> '{frame,ownerPartnerId}')::uuid
  union select r::uuid from jsonb_array_elements_text(state #> '{standing,audience}') r
    where state #>> '{standing,visibility}' = 'RESTRICTED'
$$;
create function index_agreement_readers() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.state -> 'standing' = old.state -> 'standing' and new.owner_id = old.owner_id then
    return null;
  end if;
  delete from agreement_reader where agreement_id = new.id;
  if new.phase <> 'CONCLUDED' then
    insert into agreement_reader select new.phase, r, new.id from readers_of_agreement(new.state) r;
  end if;
  return null;
end $$;
create trigger agreement_readers_indexed after insert or update on agreement
  for each row execute function index_agreement_readers();
insert into agreement_reader
  select a.phase, r, a.id from agreement a cross join lateral readers_of_agreement(a.state) r
  where a.phase <> 'CONCLUDED';
grant select, insert, delete on agreement_reader to ${app};

-- Lists of criteria of organisations' own. One row is one aggregate, and each version of it is one of the list.
create table iop_criteria_list (
  id uuid primary key,
  version bigint not null,
  state jsonb not null,
  owner_id uuid not null generated always as ((state #>> '{content,ownerPartnerId}')::uuid) stored,
  code text not null generated always as (state #>> '{content,code}') stored,
  constraint iop_criteria_list_code_unique unique (owner_id, code)
);
create index iop_criteria_list_owner on iop_criteria_list (owner_id, id);
grant select, insert, update, delete on iop_criteria_list to ${app};
