create extension if not exists pg_trgm;

-- What makes names alike: letter case, accents, and the ways the Nordic languages write one another's letters
-- (å aa, ä æ ae, ö ø oe).
create function fold(text) returns text language sql immutable strict parallel safe as $$
  select replace(replace(replace(
    translate(lower($1),
      'ÅÄÆÖØÁÀÂÃÉÈÊËÍÌÎÏÓÒÔÕÚÙÛÜÝÐÞåäæöøáàâãéèêëíìîïóòôõúùûüýðþ',
      'aaaooaaaaeeeeiiiioooouuuuydtaaaooaaaaeeeeiiiioooouuuuydt'),
    'aa', 'a'), 'ae', 'a'), 'oe', 'o')
$$;

create function names_of(state jsonb) returns text language sql immutable parallel safe as $$
  select concat_ws(' ', state #>> '{content,name}',
    (select string_agg(value, ' ') from jsonb_each_text(state #> '{content,names}')))
$$;

-- One row is one aggregate: `state` holds all of it, the other columns follow from it and serve queries.
create table partner (
  id uuid primary key,
  version bigint not null,
  state jsonb not null,
  name text not null generated always as (state #>> '{content,name}') stored,
  kind text not null generated always as (state #>> '{content,kind}') stored,
  sector text not null generated always as (state #>> '{content,sector}') stored,
  level text generated always as (state #>> '{content,level}') stored,
  country text not null generated always as (state #>> '{content,country}') stored,
  parent_id uuid generated always as ((state #>> '{content,parentPartnerId}')::uuid) stored references partner (id),
  status text not null generated always as (state ->> 'status') stored,
  confirmed boolean not null generated always as ((state ->> 'confirmed')::boolean) stored,
  archived boolean not null generated always as ((state ->> 'archived')::boolean) stored,
  search text not null generated always as (fold(names_of(state))) stored
);
create index partner_kind on partner (kind, id desc);
create index partner_sector on partner (sector, id desc);
create index partner_level on partner (level, id desc);
create index partner_country on partner (country, id desc);
create index partner_status on partner (status, id desc);
create index partner_confirmed on partner (confirmed, id desc);
create index partner_archived on partner (archived, id desc);
create index partner_parent on partner (parent_id, id desc);
create index partner_name on partner (name, id);
-- Letters stand in another order in each language.
create index partner_name_sv on partner (name collate "sv-x-icu", id);
create index partner_name_da on partner (name collate "da-x-icu", id);
create index partner_name_en on partner (name collate "en-x-icu", id);
create index partner_search on partner using gin (search gin_trgm_ops);

create table partner_identifier (
  scheme text not null,
  value text not null,
  partner_id uuid not null references partner (id),
  constraint partner_identifier_unique unique (scheme, value)
);
create index partner_identifier_partner on partner_identifier (partner_id);

create table partner_external_id (
  owner uuid not null,
  system text not null,
  value text not null,
  partner_id uuid not null references partner (id),
  constraint partner_external_id_unique unique (owner, system, value)
);
create index partner_external_id_partner on partner_external_id (partner_id);
create index partner_external_id_value on partner_external_id (system, value);

create table partner_area (
  area text not null,
  partner_id uuid not null references partner (id),
  primary key (area, partner_id)
);
create index partner_area_partner on partner_area (partner_id);

create table partner_theme (
  theme text not null,
  partner_id uuid not null references partner (id),
  primary key (theme, partner_id)
);
create index partner_theme_partner on partner_theme (partner_id);

-- The index tables follow the state in the same statement, so they cannot drift from it.
create function index_partner() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.state -> 'content' = old.state -> 'content' then
    return null;
  end if;
  delete from partner_identifier where partner_id = new.id;
  delete from partner_external_id where partner_id = new.id;
  delete from partner_area where partner_id = new.id;
  delete from partner_theme where partner_id = new.id;
  insert into partner_identifier
    select i ->> 'scheme', i ->> 'value', new.id from jsonb_array_elements(new.state #> '{content,identifiers}') i
    where i ->> 'scheme' <> 'OTHER';
  insert into partner_external_id
    select new.id, e ->> 'system', e ->> 'value', new.id
    from jsonb_array_elements(new.state #> '{content,externalIds}') e;
  insert into partner_area
    select concat_ws(':', a ->> 'country', a ->> 'level', a ->> 'code'), new.id
    from jsonb_array_elements(new.state #> '{content,areas}') a;
  insert into partner_theme
    select t, new.id from jsonb_array_elements_text(new.state #> '{content,themes}') t;
  return null;
end $$;
create trigger partner_indexed after insert or update on partner for each row execute function index_partner();

grant select, insert, update on partner to ${app};
grant select, insert, delete on partner_identifier, partner_external_id, partner_area, partner_theme to ${app};
