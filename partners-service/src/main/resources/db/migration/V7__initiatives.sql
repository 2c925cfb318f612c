-- What an initiative is called, in one language, and its words in all.
create function title_of_initiative(state jsonb) returns text language sql immutable parallel safe as $$
  select coalesce(state #>> '{content,title,sv}', state #>> '{content,title,da}', state #>> '{content,title,en}',
    (select min(value) from jsonb_each_text(state #> '{content,title}')))
$$;
create function words_of_initiative(state jsonb) returns text language sql immutable parallel safe as $$
  select concat_ws(' ',
    (select string_agg(value, ' ') from jsonb_each_text(state #> '{content,title}')),
    (select string_agg(value, ' ') from jsonb_each_text(state #> '{content,description}')))
$$;

-- One row is one aggregate: `state` holds all of it, the other columns follow from it and serve queries. A period
-- without a start has always run as far as anybody knows, one without an end goes on; the end is its last day.
create table initiative (
  id uuid primary key,
  version bigint not null,
  state jsonb not null,
  partner_id uuid not null generated always as ((state ->> 'partnerId')::uuid) stored references partner (id),
  title text not null generated always as (title_of_initiative(state)) stored,
  period daterange not null generated always as (daterange(
    iso_day(state #>> '{content,period,start}'), iso_day(state #>> '{content,period,end}'), '[]')) stored,
  archived boolean not null generated always as ((state ->> 'archived')::boolean) stored,
  search text not null generated always as (fold(words_of_initiative(state))) stored
);
create index initiative_partner on initiative (partner_id, id desc);
create index initiative_period on initiative using gist (period);
create index initiative_archived on initiative (archived, id desc);
create index initiative_title on initiative (title, id);
create index initiative_title_sv on initiative (title collate "sv-x-icu", id);
create index initiative_title_da on initiative (title collate "da-x-icu", id);
create index initiative_title_en on initiative (title collate "en-x-icu", id);
create index initiative_search on initiative using gin (search gin_trgm_ops);

create table initiative_theme (
  theme text not null,
  initiative_id uuid not null references initiative (id) on delete cascade,
  primary key (theme, initiative_id)
);
create index initiative_theme_of on initiative_theme (initiative_id);

create table initiative_target_group (
  target_group text not null,
  initiative_id uuid not null references initiative (id) on delete cascade,
  primary key (target_group, initiative_id)
);
create index initiative_target_group_of on initiative_target_group (initiative_id);

create table initiative_area (
  area text not null,
  initiative_id uuid not null references initiative (id) on delete cascade,
  primary key (area, initiative_id)
);
create index initiative_area_of on initiative_area (initiative_id);

create table initiative_external_id (
  owner uuid not null,
  system text not null,
  value text not null,
  initiative_id uuid not null references initiative (id) on delete cascade,
  constraint initiative_external_id_unique unique (owner, system, value)
);
create index initiative_external_id_of on initiative_external_id (initiative_id);
create index initiative_external_id_value on initiative_external_id (system, value);

-- The index tables follow the state in the same statement, so they cannot drift from it.
create function index_initiative() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.state -> 'content' = old.state -> 'content' then
    return null;
  end if;
  delete from initiative_theme where initiative_id = new.id;
  delete from initiative_target_group where initiative_id = new.id;
  delete from initiative_area where initiative_id = new.id;
  delete from initiative_external_id where initiative_id = new.id;
  insert into initiative_theme
    select t, new.id from jsonb_array_elements_text(new.state #> '{content,themes}') t;
  insert into initiative_target_group
    select g, new.id from jsonb_array_elements_text(new.state #> '{content,targetGroups}') g;
  insert into initiative_area
    select concat_ws(':', a ->> 'country', a ->> 'level', a ->> 'code'), new.id
    from jsonb_array_elements(new.state #> '{content,areas}') a;
  insert into initiative_external_id
    select new.partner_id, e ->> 'system', e ->> 'value', new.id
    from jsonb_array_elements(new.state #> '{content,externalIds}') e;
  return null;
end $$;
create trigger initiative_indexed after insert or update on initiative for each row execute function index_initiative();

grant select, insert, update, delete on initiative to ${app};
grant select, insert, delete on initiative_theme, initiative_target_group, initiative_area, initiative_external_id
  to ${app};
