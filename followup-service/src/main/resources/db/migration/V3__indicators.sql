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
create function indicator_text(texts jsonb) returns text language sql immutable parallel safe as $$
  select coalesce(texts ->> 'sv', texts ->> 'da', texts ->> 'en', (select min(value) from jsonb_each_text(texts)))
$$;
create function indicator_words(texts jsonb) returns text language sql immutable parallel safe as $$
  select coalesce((select string_agg(value, ' ') from jsonb_each_text(texts)), '')
$$;

-- The areas that measurements are of, as last heard of from the register; and the countries themselves.
create table measured_area (
  code text collate "C" primary key,
  name text not null,
  level text not null,
  parent text collate "C",
  valid_to date
);
insert into measured_area (code, name, level) values
  ('SE', 'Sverige', 'COUNTRY'), ('DK', 'Danmark', 'COUNTRY'), ('NO', 'Norge', 'COUNTRY'),
  ('FI', 'Suomi', 'COUNTRY'), ('IS', 'Ísland', 'COUNTRY');

-- One row is one aggregate: `state` holds all of it, the other columns follow from it and serve queries.
create table data_source (
  id uuid primary key,
  version bigint not null,
  state jsonb not null,
  owner_id uuid not null generated always as ((state #>> '{content,ownerPartnerId}')::uuid) stored,
  code text collate "C" not null generated always as (state #>> '{content,code}') stored,
  name text not null generated always as (indicator_text(state #> '{content,name}')) stored,
  next_edition integer generated always as
    ((state #>> '{content,lastEdition}')::int + (state #>> '{content,intervalYears}')::int) stored,
  search text not null generated always as
    (fold(indicator_words(state #> '{content,name}') || ' ' || (state #>> '{content,code}') || ' '
      || coalesce(state #>> '{content,publisher}', ''))) stored,
  constraint data_source_code_unique unique (owner_id, code)
);
create index data_source_owner on data_source (owner_id, id desc);
create index data_source_next on data_source (next_edition, id);
create index data_source_name on data_source (name, id);
create index data_source_name_sv on data_source (name collate "sv-x-icu", id);
create index data_source_name_da on data_source (name collate "da-x-icu", id);
create index data_source_name_en on data_source (name collate "en-x-icu", id);
create index data_source_search on data_source using gin (search gin_trgm_ops);

create table data_source_external_id (
  owner uuid not null,
  system text not null,
  value text not null,
  data_source_id uuid not null references data_source (id) on delete cascade,
  constraint data_source_external_id_unique unique (owner, system, value)
);
create index data_source_external_id_of on data_source_external_id (data_source_id);
create index data_source_external_id_value on data_source_external_id (system, value);

create function index_data_source() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.state -> 'content' = old.state -> 'content' then
    return null;
  end if;
  delete from data_source_external_id where data_source_id = new.id;
  insert into data_source_external_id
    select new.owner_id, e ->> 'system', e ->> 'value', new.id
    from jsonb_array_elements(new.state #> '{content,externalIds}') e;
  return null;
end $$;
create trigger data_source_indexed after insert or update on data_source
  for each row execute function index_data_source();

create table indicator (
  id uuid primary key,
  version bigint not null,
  state jsonb not null,
  owner_id uuid not null generated always as ((state #>> '{content,ownerPartnerId}')::uuid) stored,
  code text collate "C" not null generated always as (state #>> '{content,code}') stored,
  name text not null generated always as (indicator_text(state #> '{content,name}')) stored,
  kind text generated always as (state #>> '{content,kind}') stored,
  scope text generated always as (state #>> '{content,scope}') stored,
  quadrant text generated always as (state #>> '{content,rbaQuadrant}') stored,
  source_type text not null generated always as (state #>> '{content,source,type}') stored,
  kolada_kpi text generated always as (state #>> '{content,source,koladaKpi}') stored,
  data_source_id uuid generated always as ((state #>> '{content,source,dataSourceId}')::uuid) stored
    references data_source (id),
  search text not null generated always as
    (fold(indicator_words(state #> '{content,name}') || ' ' || indicator_words(state #> '{content,definition}') || ' '
      || (state #>> '{content,code}'))) stored,
  constraint indicator_code_unique unique (owner_id, code)
);
create index indicator_owner on indicator (owner_id, id desc);
create index indicator_kind on indicator (kind, id desc);
create index indicator_scope on indicator (scope, id desc);
create index indicator_quadrant on indicator (quadrant, id desc);
create index indicator_source on indicator (source_type, id desc);
create index indicator_kpi on indicator (kolada_kpi, id desc);
create index indicator_data_source on indicator (data_source_id, id desc);
create index indicator_code on indicator (code, id);
create index indicator_name on indicator (name, id);
create index indicator_name_sv on indicator (name collate "sv-x-icu", id);
create index indicator_name_da on indicator (name collate "da-x-icu", id);
create index indicator_name_en on indicator (name collate "en-x-icu", id);
create index indicator_search on indicator using gin (search gin_trgm_ops);

create table indicator_theme (
  theme text not null,
  indicator_id uuid not null references indicator (id) on delete cascade,
  primary key (theme, indicator_id)
);
create index indicator_theme_of on indicator_theme (indicator_id);

create table indicator_external_id (
  owner uuid not null,
  system text not null,
  value text not null,
  indicator_id uuid not null references indicator (id) on delete cascade,
  constraint indicator_external_id_unique unique (owner, system, value)
);
create index indicator_external_id_of on indicator_external_id (indicator_id);
create index indicator_external_id_value on indicator_external_id (system, value);

-- The index tables follow the state in the same statement, so they cannot drift from it.
create function index_indicator() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.state -> 'content' = old.state -> 'content' then
    return null;
  end if;
  delete from indicator_theme where indicator_id = new.id;
  delete from indicator_external_id where indicator_id = new.id;
  insert into indicator_theme select t, new.id from jsonb_array_elements_text(new.state #> '{content,themes}') t;
  insert into indicator_external_id
    select new.owner_id, e ->> 'system', e ->> 'value', new.id
    from jsonb_array_elements(new.state #> '{content,externalIds}') e;
  return null;
end $$;
create trigger indicator_indexed after insert or update on indicator for each row execute function index_indicator();

-- What a measurement is of, within its indicator, area and period: one text, so that an index tells two apart.
create function breakdown_of(breakdown jsonb) returns text language sql immutable parallel safe as $$
  select coalesce(breakdown ->> 'sex', 'TOTAL') || chr(31) || coalesce(breakdown ->> 'ageGroup', '') || chr(31)
    || coalesce(breakdown ->> 'education', '') || chr(31) || coalesce(breakdown ->> 'origin', '')
$$;

create table measurement_import (
  id uuid primary key,
  version bigint not null,
  state jsonb not null,
  indicator_id uuid not null generated always as ((state ->> 'indicatorId')::uuid) stored references indicator (id),
  status text not null generated always as (state ->> 'status') stored,
  -- how far it has come, told while it runs; no part of the state
  phase text not null default 'CHECKING',
  rows_read bigint not null default 0,
  alive_at timestamptz not null default now(),
  faults jsonb not null default '[]'
);
create index measurement_import_indicator on measurement_import (indicator_id, id desc);
create index measurement_import_running on measurement_import (alive_at) where status = 'RUNNING';

create table measurement (
  id uuid primary key,
  version bigint not null,
  state jsonb not null,
  indicator_id uuid not null generated always as ((state ->> 'indicatorId')::uuid) stored references indicator (id),
  import_id uuid generated always as ((state ->> 'importId')::uuid) stored references measurement_import (id),
  area text collate "C" not null generated always as (state #>> '{content,area}') stored,
  breakdown text collate "C" not null generated always as (breakdown_of(state #> '{content,breakdown}')) stored,
  period text collate "C" not null generated always as (state #>> '{content,period}') stored,
  status text not null generated always as (state #>> '{content,status}') stored,
  value numeric generated always as
    (coalesce((state #>> '{content,value}')::numeric, (state #>> '{content,ordinal}')::numeric)) stored,
  constraint measurement_unique unique (indicator_id, area, breakdown, period)
);
create index measurement_newest on measurement (indicator_id, id desc);
create index measurement_import_of on measurement (import_id, id) where import_id is not null;
create index measurement_of_area on measurement (area, id desc);

-- Rows of an import on their way. Should the database fall, whoever sent them sends them again.
create unlogged table measurement_staged (
  import_id uuid not null,
  line bigint not null,
  id uuid not null,
  state jsonb not null,
  area text collate "C" not null generated always as (state #>> '{content,area}') stored,
  breakdown text collate "C" not null generated always as (breakdown_of(state #> '{content,breakdown}')) stored,
  period text collate "C" not null generated always as (state #>> '{content,period}') stored
);
create index measurement_staged_import on measurement_staged (import_id, area, breakdown, period, line);

grant select, insert, update on measured_area to ${app};
grant select, insert, update, delete on data_source, indicator, measurement, measurement_import to ${app};
grant select, insert, delete on data_source_external_id, indicator_theme, indicator_external_id, measurement_staged to ${app};
