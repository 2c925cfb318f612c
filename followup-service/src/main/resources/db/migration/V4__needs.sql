-- Codes of the common lists, and areas of the register, kept once heard of: what was there once may stay where it was
-- written.
create table need_code (
  list text not null,
  code text not null,
  primary key (list, code)
);

create table need_area (
  code text primary key,
  -- the region around a municipality
  region text,
  country text not null,
  name text not null
);
create index need_area_region on need_area (region);
create index need_area_country on need_area (country);
insert into need_area (code, country, name) values
  ('SE', 'SE', 'Sverige'), ('DK', 'DK', 'Danmark'), ('NO', 'NO', 'Norge'), ('FI', 'FI', 'Suomi'), ('IS', 'IS', 'Ísland');

-- Why something was resolved, opened again or withdrawn. It may name somebody, so it stays out of the journal, which
-- knows each text by id and salted hash, and can be erased here.
create table need_text (
  id uuid primary key,
  salt text not null,
  text text not null
);

-- One row is one aggregate: `state` holds all of it, the other columns follow from it and serve queries.
create table health_challenge (
  id uuid primary key,
  version bigint not null,
  state jsonb not null,
  owner_id uuid not null generated always as ((state #>> '{content,ownerPartnerId}')::uuid) stored,
  area text not null generated always as (state #>> '{content,area}') stored,
  theme text not null generated always as (state #>> '{content,theme}') stored,
  severity integer not null generated always as ((state #>> '{content,severity}')::int) stored,
  status text not null generated always as (state ->> 'status') stored
);
create index health_challenge_owner on health_challenge (owner_id, id desc);
create index health_challenge_area on health_challenge (area, id desc);
create index health_challenge_theme on health_challenge (theme, id desc);
create index health_challenge_severity on health_challenge (severity, id);
create index health_challenge_status on health_challenge (status, id);
create index health_challenge_open on health_challenge (id desc) where status = 'OPEN';

create table health_challenge_activity (
  activity_id uuid not null,
  challenge_id uuid not null references health_challenge (id) on delete cascade,
  primary key (activity_id, challenge_id)
);
create index health_challenge_activity_of on health_challenge_activity (challenge_id);

create table health_challenge_target_group (
  target_group text not null,
  challenge_id uuid not null references health_challenge (id) on delete cascade,
  primary key (target_group, challenge_id)
);
create index health_challenge_target_group_of on health_challenge_target_group (challenge_id);

create table health_challenge_finding (
  report_id uuid not null,
  finding_id uuid not null,
  challenge_id uuid not null references health_challenge (id) on delete cascade,
  primary key (report_id, finding_id, challenge_id)
);
create index health_challenge_finding_of on health_challenge_finding (challenge_id);

create table health_challenge_external_id (
  owner uuid not null,
  system text not null,
  value text not null,
  challenge_id uuid not null references health_challenge (id) on delete cascade,
  constraint health_challenge_external_id_unique unique (owner, system, value)
);
create index health_challenge_external_id_of on health_challenge_external_id (challenge_id);
create index health_challenge_external_id_value on health_challenge_external_id (system, value);

-- The index tables follow the state in the same statement, so they cannot drift from it.
create function index_health_challenge() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.state -> 'content' = old.state -> 'content' then
    return null;
  end if;
  delete from health_challenge_activity where challenge_id = new.id;
  delete from health_challenge_target_group where challenge_id = new.id;
  delete from health_challenge_finding where challenge_id = new.id;
  delete from health_challenge_external_id where challenge_id = new.id;
  insert into health_challenge_activity
    select a::uuid, new.id from jsonb_array_elements_text(new.state #> '{content,activityIds}') a;
  insert into health_challenge_target_group
    select g, new.id from jsonb_array_elements_text(new.state #> '{content,targetGroups}') g;
  insert into health_challenge_finding
    select (f ->> 'reportId')::uuid, (f ->> 'findingId')::uuid, new.id
    from jsonb_array_elements(new.state #> '{content,findings}') f;
  insert into health_challenge_external_id
    select new.owner_id, e ->> 'system', e ->> 'value', new.id
    from jsonb_array_elements(new.state #> '{content,externalIds}') e;
  return null;
end $$;
create trigger health_challenge_indexed after insert or update on health_challenge
  for each row execute function index_health_challenge();

create table public_health_report (
  id uuid primary key,
  version bigint not null,
  state jsonb not null,
  owner_id uuid not null generated always as ((state #>> '{content,ownerPartnerId}')::uuid) stored,
  area text not null generated always as (state #>> '{content,area}') stored,
  year integer not null generated always as ((state #>> '{content,year}')::int) stored,
  status text not null generated always as (state ->> 'status') stored
);
create index public_health_report_owner on public_health_report (owner_id, id desc);
create index public_health_report_area on public_health_report (area, id desc);
create index public_health_report_year on public_health_report (year, id);
create index public_health_report_status on public_health_report (status, id);
create unique index public_health_report_published_once on public_health_report (owner_id, area, year)
  where status = 'PUBLISHED';

create table public_health_finding (
  id uuid primary key,
  report_id uuid not null references public_health_report (id) on delete cascade,
  place integer not null,
  theme text not null,
  varies text not null,
  finding jsonb not null
);
create index public_health_finding_of on public_health_finding (report_id, place);
create index public_health_finding_theme on public_health_finding (theme, id desc);
create index public_health_finding_varies on public_health_finding (varies, id desc);

-- Where a finding is told of: the report's area, and those it tells apart.
create table public_health_finding_area (
  area text not null,
  finding_id uuid not null references public_health_finding (id) on delete cascade,
  primary key (area, finding_id)
);
create index public_health_finding_area_of on public_health_finding_area (finding_id);

create table public_health_report_external_id (
  owner uuid not null,
  system text not null,
  value text not null,
  report_id uuid not null references public_health_report (id) on delete cascade,
  constraint public_health_report_external_id_unique unique (owner, system, value)
);
create index public_health_report_external_id_of on public_health_report_external_id (report_id);
create index public_health_report_external_id_value on public_health_report_external_id (system, value);

create function index_public_health_report() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.state -> 'content' = old.state -> 'content' then
    return null;
  end if;
  delete from public_health_finding where report_id = new.id;
  delete from public_health_report_external_id where report_id = new.id;
  insert into public_health_finding
    select (f ->> 'id')::uuid, new.id, place, f ->> 'theme', f ->> 'varies', f
    from jsonb_array_elements(new.state #> '{content,findings}') with ordinality as findings (f, place);
  insert into public_health_finding_area
    select new.area, f.id from public_health_finding f where f.report_id = new.id
    union
    select b ->> 'area', f.id
    from public_health_finding f, jsonb_array_elements(f.finding -> 'breakdowns') b
    where f.report_id = new.id and b ->> 'area' is not null;
  insert into public_health_report_external_id
    select new.owner_id, e ->> 'system', e ->> 'value', new.id
    from jsonb_array_elements(new.state #> '{content,externalIds}') e;
  return null;
end $$;
create trigger public_health_report_indexed after insert or update on public_health_report
  for each row execute function index_public_health_report();

grant select, insert on need_code, need_area to ${app};
grant select, insert, delete on need_text to ${app};
grant select, insert, update, delete on health_challenge, public_health_report to ${app};
grant select, insert, delete on health_challenge_activity, health_challenge_target_group, health_challenge_finding,
  health_challenge_external_id, public_health_finding, public_health_finding_area, public_health_report_external_id
  to ${app};
