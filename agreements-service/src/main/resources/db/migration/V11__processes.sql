create extension if not exists pg_trgm;

-- What makes words alike, as in the register of partners: letter case, accents, and the ways the Nordic languages write
-- one another's letters (å aa, ä æ ae, ö ø oe).
create or replace function fold(text) returns text language sql immutable strict parallel safe as $$
  select replace(replace(replace(
    translate(lower($1),
      'ÅÄÆÖØÁÀÂÃÉÈÊËÍÌÎÏÓÒÔÕÚÙÛÜÝÐÞåäæöøáàâãéèêëíìîïóòôõúùûüýðþ',
      'aaaooaaaaeeeeiiiioooouuuuydtaaaooaaaaeeeeiiiioooouuuuydt'),
    'aa', 'a'), 'ae', 'a'), 'oe', 'o')
$$;

-- A localised text in one language, and its words in all.
create function process_text(texts jsonb) returns text language sql immutable parallel safe as $$
  select coalesce(texts ->> 'sv', texts ->> 'da', texts ->> 'en', (select min(value) from jsonb_each_text(texts)))
$$;
create function process_words(texts jsonb) returns text language sql immutable parallel safe as $$
  select string_agg(value, ' ') from jsonb_each_text(texts)
$$;

-- One row is one aggregate: `state` holds all of it, the other columns follow from it and serve queries.
create table collaboration_model (
  id uuid primary key,
  version bigint not null,
  state jsonb not null,
  owner_id uuid generated always as ((state #>> '{content,ownerPartnerId}')::uuid) stored,
  code text generated always as (state #>> '{content,code}') stored,
  name text not null generated always as (process_text(state #> '{content,name}')) stored,
  shipped boolean not null generated always as ((state ->> 'shipped')::boolean) stored,
  archived boolean not null generated always as ((state ->> 'archived')::boolean) stored,
  origin_area_id uuid generated always as ((state #>> '{content,originAreaId}')::uuid) stored,
  search text not null generated always as (fold(coalesce(process_words(state #> '{content,name}'), '') || ' '
    || coalesce(process_words(state #> '{content,description}'), ''))) stored
);
create index collaboration_model_owner on collaboration_model (owner_id, id desc);
create index collaboration_model_code on collaboration_model (code, id desc);
create index collaboration_model_shipped on collaboration_model (shipped, id desc);
create index collaboration_model_archived on collaboration_model (archived, id desc);
create index collaboration_model_origin on collaboration_model (origin_area_id, id desc);
create index collaboration_model_name on collaboration_model (name, id);
create index collaboration_model_name_sv on collaboration_model (name collate "sv-x-icu", id);
create index collaboration_model_name_da on collaboration_model (name collate "da-x-icu", id);
create index collaboration_model_name_en on collaboration_model (name collate "en-x-icu", id);
create index collaboration_model_search on collaboration_model using gin (search gin_trgm_ops);
create unique index collaboration_model_code_unique on collaboration_model (owner_id, code) where code is not null;

create table collaboration_model_external_id (
  owner uuid not null,
  system text not null,
  value text not null,
  model_id uuid not null references collaboration_model (id) on delete cascade,
  constraint collaboration_model_external_id_unique unique (owner, system, value)
);
create index collaboration_model_external_id_of on collaboration_model_external_id (model_id);
create index collaboration_model_external_id_value on collaboration_model_external_id (system, value);

-- How far a plan has come, by the rules of PlanState: what is done or left out is behind it.
create function status_of_process(steps jsonb) returns text language sql immutable parallel safe as $$
  select case
    when bool_and(s #>> '{progress,status}' in ('DONE', 'NOT_APPLICABLE')) then 'COMPLETED'
    when bool_or(s #>> '{progress,status}' in ('ONGOING', 'DONE')) then 'ONGOING'
    else 'NOT_STARTED' end
  from jsonb_array_elements(steps) s
$$;
create function phase_of_process(steps jsonb) returns text language sql immutable parallel safe as $$
  select (array['PREPARE', 'CARRY_OUT', 'COMPILE', 'FOLLOW_UP'])[
    min(array_position(array['PREPARE', 'CARRY_OUT', 'COMPILE', 'FOLLOW_UP'], s #>> '{step,phase}'))]
  from jsonb_array_elements(steps) s where s #>> '{progress,status}' in ('NOT_STARTED', 'ONGOING')
$$;
-- When the first of its days is over by which an open step should have been done.
create function overdue_of_process(steps jsonb, zone text) returns timestamptz language sql immutable parallel safe as $$
  select day_begins(min(iso_day(s #>> '{progress,dueDate}')) + 1, zone)
  from jsonb_array_elements(steps) s where s #>> '{progress,status}' in ('NOT_STARTED', 'ONGOING')
$$;

-- `within` is who sees the agreement it belongs to: no part of the state, which is history, and read by others.
create table process_plan (
  id uuid primary key,
  version bigint not null,
  state jsonb not null,
  within jsonb,
  owner_id uuid not null generated always as ((state #>> '{content,ownerPartnerId}')::uuid) stored,
  model_id uuid not null generated always as ((state #>> '{content,modelId}')::uuid) stored
    references collaboration_model (id),
  collaboration_id uuid generated always as ((state #>> '{content,collaborationId}')::uuid) stored,
  agreement_id uuid generated always as ((state #>> '{content,agreementId}')::uuid) stored references agreement (id),
  title text not null generated always as (process_text(state #> '{content,title}')) stored,
  status text not null generated always as (status_of_process(state -> 'steps')) stored,
  phase text generated always as (phase_of_process(state -> 'steps')) stored,
  overdue_at timestamptz generated always as (overdue_of_process(state -> 'steps', state ->> 'timeZone')) stored,
  ended boolean not null generated always as (state ? 'ending') stored,
  search text not null generated always as (fold(coalesce(process_words(state #> '{content,title}'), ''))) stored
);
create index process_plan_owner on process_plan (owner_id, id desc);
create index process_plan_model on process_plan (model_id, id desc);
create index process_plan_collaboration on process_plan (collaboration_id, id desc);
create index process_plan_agreement on process_plan (agreement_id, id desc);
create index process_plan_status on process_plan (status, id desc);
create index process_plan_phase on process_plan (phase, id desc);
create index process_plan_overdue on process_plan (overdue_at, id desc) where overdue_at is not null;
create index process_plan_ended on process_plan (ended, id desc);
create index process_plan_title on process_plan (title, id);
create index process_plan_title_sv on process_plan (title collate "sv-x-icu", id);
create index process_plan_title_da on process_plan (title collate "da-x-icu", id);
create index process_plan_title_en on process_plan (title collate "en-x-icu", id);
create index process_plan_search on process_plan using gin (search gin_trgm_ops);

create table process_plan_external_id (
  owner uuid not null,
  system text not null,
  value text not null,
  plan_id uuid not null references process_plan (id) on delete cascade,
  constraint process_plan_external_id_unique unique (owner, system, value)
);
create index process_plan_external_id_of on process_plan_external_id (plan_id);
create index process_plan_external_id_value on process_plan_external_id (system, value);

-- The index tables follow the state in the same statement, so they cannot drift from it.
create function index_collaboration_model() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.state #> '{content,externalIds}' = old.state #> '{content,externalIds}' then
    return null;
  end if;
  delete from collaboration_model_external_id where model_id = new.id;
  insert into collaboration_model_external_id
    select new.owner_id, e ->> 'system', e ->> 'value', new.id
    from jsonb_array_elements(new.state #> '{content,externalIds}') e;
  return null;
end $$;
create trigger collaboration_model_indexed after insert or update on collaboration_model
  for each row execute function index_collaboration_model();

create function index_process_plan() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.state #> '{content,externalIds}' = old.state #> '{content,externalIds}' then
    return null;
  end if;
  delete from process_plan_external_id where plan_id = new.id;
  insert into process_plan_external_id
    select new.owner_id, e ->> 'system', e ->> 'value', new.id
    from jsonb_array_elements(new.state #> '{content,externalIds}') e;
  return null;
end $$;
create trigger process_plan_indexed after insert or update on process_plan
  for each row execute function index_process_plan();

-- What comes with the suite stays, whatever the application does.
create function keep_shipped_model() returns trigger language plpgsql as $$
begin
  if old.shipped then
    raise exception 'model % comes with the suite and stays', old.id;
  end if;
  return old;
end $$;
create trigger shipped_model_kept before delete on collaboration_model
  for each row execute function keep_shipped_model();

grant select, insert, update, delete on collaboration_model, process_plan to ${app};
grant select, insert, delete on collaboration_model_external_id, process_plan_external_id to ${app};
