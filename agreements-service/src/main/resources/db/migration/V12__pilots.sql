-- Which evaluations of pilots were completed, from the feed of followup-service. `heard` tells which came last.
create table known_evaluation (
  id uuid primary key,
  version bigint not null,
  pilot_id uuid not null,
  completed boolean not null,
  recommends_scale_up boolean,
  heard bigint generated always as identity
);
create index known_evaluation_pilot on known_evaluation (pilot_id, heard desc) where completed;
grant select, insert, update on known_evaluation to ${app};

-- What something is called, in one language.
create function pilot_text(texts jsonb) returns text language sql immutable parallel safe as $$
  select coalesce(texts ->> 'sv', texts ->> 'da', texts ->> 'en', (select min(value) from jsonb_each_text(texts)))
$$;

-- The organisations each aggregate names, so that one statement finds their names.
create function partners_in_area(state jsonb) returns uuid[] language sql immutable parallel safe as $$
  select array(select (id #>> '{}')::uuid from jsonb_path_query(state, '$.content.ownerPartnerIds[*]') id
    union select (id #>> '{}')::uuid from jsonb_path_query(state, '$.decisions[*].partnerId') id)
$$;
create function partners_in_pilot(state jsonb) returns uuid[] language sql immutable parallel safe as $$
  select array(select (id #>> '{}')::uuid from jsonb_path_query(state, '$.ownerPartnerId') id
    union select (id #>> '{}')::uuid from jsonb_path_query(state, '$.content.foundingPartnerIds[*]') id)
$$;

-- One row is one aggregate: `state` holds all of it, the other columns follow from it and serve queries.
create table development_area (
  id uuid primary key,
  version bigint not null,
  state jsonb not null,
  title text not null generated always as (pilot_text(state #> '{content,name}')) stored,
  sequence integer not null generated always as ((state #>> '{content,order}')::int) stored,
  model_id uuid generated always as ((state #>> '{content,modelId}')::uuid) stored,
  status text not null generated always as (state ->> 'status') stored
);
create index development_area_sequence on development_area (sequence, id);
create index development_area_title on development_area (title, id);
create index development_area_title_sv on development_area (title collate "sv-x-icu", id);
create index development_area_title_da on development_area (title collate "da-x-icu", id);
create index development_area_title_en on development_area (title collate "en-x-icu", id);
create index development_area_model on development_area (model_id, id desc) where model_id is not null;
create index development_area_status on development_area (status, id desc);

create table development_area_owner (
  partner_id uuid not null,
  area_id uuid not null references development_area (id) on delete cascade,
  primary key (partner_id, area_id)
);
create index development_area_owner_of on development_area_owner (area_id);

create table development_area_external_id (
  owner uuid not null,
  system text not null,
  value text not null,
  area_id uuid not null references development_area (id) on delete cascade,
  constraint development_area_external_id_unique unique (owner, system, value)
);
create index development_area_external_id_of on development_area_external_id (area_id);
create index development_area_external_id_value on development_area_external_id (system, value);

create table project_description (
  id uuid primary key,
  version bigint not null,
  state jsonb not null,
  area_id uuid not null generated always as ((state ->> 'developmentAreaId')::uuid) stored references development_area (id)
);
create index project_description_area on project_description (area_id, id desc);

create table area_proposal (
  id uuid primary key,
  version bigint not null,
  state jsonb not null,
  area_id uuid not null generated always as ((state ->> 'developmentAreaId')::uuid) stored references development_area (id),
  description_id uuid generated always as ((state #>> '{content,projectDescriptionId}')::uuid) stored
    references project_description (id),
  from_forum_id uuid not null generated always as ((state #>> '{content,fromForumId}')::uuid) stored,
  to_forum_id uuid not null generated always as ((state #>> '{content,toForumId}')::uuid) stored,
  status text not null generated always as (state ->> 'status') stored
);
create index area_proposal_area on area_proposal (area_id, id desc);
create index area_proposal_description on area_proposal (description_id, id desc) where description_id is not null;
create index area_proposal_from on area_proposal (from_forum_id, id desc);
create index area_proposal_to on area_proposal (to_forum_id, id desc);
create index area_proposal_status on area_proposal (status, id desc);

-- `offers` is whom it was offered to; no part of the history, which others that were offered it read.
create table pilot (
  id uuid primary key,
  version bigint not null,
  state jsonb not null,
  offers jsonb not null,
  title text not null generated always as (pilot_text(state #> '{content,title}')) stored,
  owner_id uuid not null generated always as ((state ->> 'ownerPartnerId')::uuid) stored,
  area_id uuid generated always as ((state #>> '{content,developmentAreaId}')::uuid) stored
    references development_area (id),
  grown_from_id uuid generated always as ((state #>> '{content,grownFromPilotId}')::uuid) stored references pilot (id),
  status text not null generated always as (state ->> 'status') stored
);
create index pilot_owner on pilot (owner_id, id desc);
create index pilot_area on pilot (area_id, id desc) where area_id is not null;
create index pilot_grown_from on pilot (grown_from_id, id desc) where grown_from_id is not null;
create index pilot_status on pilot (status, id desc);
create index pilot_title on pilot (title, id);
create index pilot_title_sv on pilot (title collate "sv-x-icu", id);
create index pilot_title_da on pilot (title collate "da-x-icu", id);
create index pilot_title_en on pilot (title collate "en-x-icu", id);

create table pilot_party (
  partner_id uuid not null,
  pilot_id uuid not null references pilot (id) on delete cascade,
  primary key (partner_id, pilot_id)
);
create index pilot_party_of on pilot_party (pilot_id);

create table pilot_external_id (
  owner uuid not null,
  system text not null,
  value text not null,
  pilot_id uuid not null references pilot (id) on delete cascade,
  constraint pilot_external_id_unique unique (owner, system, value)
);
create index pilot_external_id_of on pilot_external_id (pilot_id);
create index pilot_external_id_value on pilot_external_id (system, value);

-- `within` is who sees the pilot without having been offered it; no part of the history.
create table pilot_participation (
  id uuid primary key,
  version bigint not null,
  state jsonb not null,
  within jsonb not null,
  pilot_id uuid not null generated always as ((state ->> 'pilotId')::uuid) stored references pilot (id),
  partner_id uuid not null generated always as ((state ->> 'partnerId')::uuid) stored,
  round integer not null generated always as ((state ->> 'round')::int) stored,
  status text not null generated always as (state ->> 'status') stored,
  constraint pilot_participation_once unique (pilot_id, round, partner_id)
);
create unique index pilot_participation_taken on pilot_participation (pilot_id, partner_id)
  where status in ('ACCEPTED', 'ACTIVE', 'COMPLETED');
create index pilot_participation_pilot on pilot_participation (pilot_id, id desc);
create index pilot_participation_partner on pilot_participation (partner_id, pilot_id);

-- The index tables follow the state in the same statement, so they cannot drift from it.
create function index_development_area() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.state -> 'content' = old.state -> 'content' then
    return null;
  end if;
  delete from development_area_owner where area_id = new.id;
  delete from development_area_external_id where area_id = new.id;
  insert into development_area_owner
    select p::uuid, new.id from jsonb_array_elements_text(new.state #> '{content,ownerPartnerIds}') p;
  insert into development_area_external_id
    select (new.state #>> '{content,ownerPartnerIds,0}')::uuid, e ->> 'system', e ->> 'value', new.id
    from jsonb_array_elements(new.state #> '{content,externalIds}') e;
  return null;
end $$;
create trigger development_area_indexed after insert or update on development_area
  for each row execute function index_development_area();

create function index_pilot() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.state -> 'content' = old.state -> 'content' then
    return null;
  end if;
  delete from pilot_party where pilot_id = new.id;
  delete from pilot_external_id where pilot_id = new.id;
  insert into pilot_party
    select p::uuid, new.id from jsonb_array_elements_text(new.state #> '{content,foundingPartnerIds}') p;
  insert into pilot_external_id
    select new.owner_id, e ->> 'system', e ->> 'value', new.id
    from jsonb_array_elements(new.state #> '{content,externalIds}') e;
  return null;
end $$;
create trigger pilot_indexed after insert or update on pilot for each row execute function index_pilot();

grant select, insert, update, delete on development_area, project_description, area_proposal, pilot to ${app};
grant select, insert, update on pilot_participation to ${app};
grant select, insert, delete on development_area_owner, development_area_external_id, pilot_party, pilot_external_id
  to ${app};
