-- What becomes of partners: duplicates are merged, bodies are succeeded by others, and some are there for a time only.

create function zone_of(country text) returns text language sql immutable strict parallel safe as $$
  select case country
    when 'SE' then 'Europe/Stockholm' when 'DK' then 'Europe/Copenhagen' when 'NO' then 'Europe/Oslo'
    when 'FI' then 'Europe/Helsinki' when 'IS' then 'Atlantic/Reykjavik' end
$$;

-- Days begin at midnight where the partner is; the instants are stored, so that a query only compares.
alter table partner
  add column merged_into uuid generated always as ((state #>> '{merger,into}')::uuid) stored references partner (id),
  add column dissolved_at timestamptz generated always as
    (day_begins(iso_day(state #>> '{succession,from}'), zone_of(state #>> '{content,country}'))) stored,
  add column valid_from_at timestamptz generated always as
    (day_begins(iso_day(state #>> '{content,validFrom}'), zone_of(state #>> '{content,country}'))) stored,
  add column valid_until_at timestamptz generated always as
    (day_begins(iso_day(state #>> '{content,validTo}') + 1, zone_of(state #>> '{content,country}'))) stored;
drop index partner_status;
create index partner_merged on partner (id desc) where merged_into is not null;
create index partner_merged_into on partner (merged_into) where merged_into is not null;
create index partner_dissolved on partner (id desc) where dissolved_at is not null;
create index partner_inactive on partner (id desc)
  where status = 'INACTIVE' or valid_from_at is not null or valid_until_at is not null;

-- The number of a duplicate is free for others, and still leads to the partner that it was merged into.
alter table partner_identifier add column merged boolean not null default false;
alter table partner_identifier drop constraint partner_identifier_unique;
create unique index partner_identifier_unique on partner_identifier (scheme, value) where not merged;
create index partner_identifier_value on partner_identifier (scheme, value);

-- Who takes the place of whom, and when. A sole successor is the same partner under a new name.
create table partner_successor (
  partner_id uuid not null references partner (id),
  successor_id uuid not null references partner (id),
  sole boolean not null,
  from_at timestamptz not null,
  primary key (partner_id, successor_id)
);
create index partner_successor_successor on partner_successor (successor_id);

create table partner_member (
  partner_id uuid not null references partner (id),
  member_id uuid not null references partner (id),
  primary key (partner_id, member_id)
);
create index partner_member_member on partner_member (member_id);

-- Every number a partner is known by, as letters and digits alone: for finding what was entered twice. Proves nothing.
create table partner_number (
  value text not null,
  partner_id uuid not null references partner (id),
  primary key (value, partner_id)
);
create index partner_number_partner on partner_number (partner_id);
create function bare_number(text) returns text language sql immutable strict parallel safe as $$
  select regexp_replace(upper($1), '[^A-Z0-9]', '', 'g')
$$;
insert into partner_number
  select distinct bare_number(i ->> 'value'), p.id
  from partner p cross join jsonb_array_elements(p.state #> '{content,identifiers}') i;

-- The partners whose names are most like these words, and how much: half of the groups of three letters are the same.
create function like_named(words text, in_country text) returns table (id uuid, likeness real) language sql stable
  rows 100 set pg_trgm.similarity_threshold = 0.5 as $$
  select p.id, similarity(p.search, words) from partner p where p.search % words and p.country = in_country
  order by 2 desc, 1 limit 100
$$;

create or replace function index_partner() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.state -> 'content' = old.state -> 'content'
    and new.state -> 'merger' is not distinct from old.state -> 'merger'
    and new.state -> 'succession' is not distinct from old.state -> 'succession' then
    return null;
  end if;
  delete from partner_identifier where partner_id = new.id;
  delete from partner_external_id where partner_id = new.id;
  delete from partner_area where partner_id = new.id;
  delete from partner_theme where partner_id = new.id;
  delete from partner_successor where partner_id = new.id;
  delete from partner_member where partner_id = new.id;
  delete from partner_number where partner_id = new.id;
  insert into partner_identifier
    select i ->> 'scheme', i ->> 'value', new.id, new.merged_into is not null
    from jsonb_array_elements(new.state #> '{content,identifiers}') i
    where i ->> 'scheme' <> 'OTHER';
  insert into partner_number
    select distinct bare_number(i ->> 'value'), new.id from jsonb_array_elements(new.state #> '{content,identifiers}') i;
  insert into partner_external_id
    select new.id, e ->> 'system', e ->> 'value', new.id
    from jsonb_array_elements(new.state #> '{content,externalIds}') e;
  insert into partner_area
    select concat_ws(':', a ->> 'country', a ->> 'level', a ->> 'code'), new.id
    from jsonb_array_elements(new.state #> '{content,areas}') a;
  insert into partner_theme
    select t, new.id from jsonb_array_elements_text(new.state #> '{content,themes}') t;
  insert into partner_successor
    select new.id, s::uuid, jsonb_array_length(new.state #> '{succession,successors}') = 1, new.dissolved_at
    from jsonb_array_elements_text(new.state #> '{succession,successors}') s;
  insert into partner_member
    select new.id, m::uuid from jsonb_array_elements_text(new.state #> '{content,memberships}') m;
  return null;
end $$;

-- The partner itself, or whoever has taken its place at that time: what it was merged into, its sole successor.
create function current_partner(partner uuid, moment timestamptz default now()) returns uuid language plpgsql stable as $$
declare
  here uuid := partner;
  following uuid;
begin
  loop
    select coalesce(p.merged_into, s.successor_id) into following
    from partner p left join partner_successor s on s.partner_id = p.id and s.sole and s.from_at <= moment
    where p.id = here;
    exit when following is null;
    here := following;
  end loop;
  return here;
end $$;

-- The partner itself, or the one that it was merged into in the end.
create function surviving_partner(partner uuid) returns uuid language plpgsql stable as $$
declare
  here uuid := partner;
  following uuid;
begin
  loop
    select p.merged_into into following from partner p where p.id = here;
    exit when following is null;
    here := following;
  end loop;
  return here;
end $$;

-- Every id under which this partner has been known, or came to be: duplicates either way, those it took the place
-- of, and those who took its place. Not those who only share a successor with it.
create function known_as(partner uuid, moment timestamptz default now()) returns setof uuid language sql stable
  rows 4 as $$
  with recursive same(id) as (
    select partner
    union
    select n.id from same e cross join lateral (
      select p.merged_into as id from partner p where p.id = e.id and p.merged_into is not null
      union all select p.id from partner p where p.merged_into = e.id) n),
  later(id) as (
    select id from same
    union
    select n.id from later e cross join lateral (
      select p.merged_into as id from partner p where p.id = e.id and p.merged_into is not null
      union all select p.id from partner p where p.merged_into = e.id
      union all
      select s.successor_id from partner_successor s where s.partner_id = e.id and s.sole and s.from_at <= moment) n),
  earlier(id) as (
    select id from same
    union
    select n.id from earlier e cross join lateral (
      select p.id from partner p where p.merged_into = e.id
      union all
      select s.partner_id from partner_successor s where s.successor_id = e.id and s.sole and s.from_at <= moment) n)
  select id from later union select id from earlier
$$;

-- The partner and all it acts for: units beneath it, its duplicates, and those whose place it has taken by then.
create function acts_for(partner uuid, moment timestamptz, confirmed_only boolean) returns setof uuid
language sql stable rows 20 as $$
  with recursive mine(id) as (
    select partner
    union
    select n.id from mine e cross join lateral (
      select p.id from partner p where p.parent_id = e.id and (p.confirmed or not confirmed_only)
      union all select p.id from partner p where p.merged_into = e.id
      union all select s.partner_id from partner_successor s where s.successor_id = e.id and s.from_at <= moment) n)
  select id from mine
$$;

grant select, insert, delete on partner_successor, partner_member, partner_number to ${app};

-- Names of persons who hold a function, if they wanted to be named. They stay out of the journal, which knows each by id
-- and salted hash, and can be erased here.
create table partner_contact_name (
  id uuid primary key,
  partner_id uuid not null references partner (id),
  salt text not null,
  name text not null
);
create index partner_contact_name_partner on partner_contact_name (partner_id);
grant select, insert, delete on partner_contact_name to ${app};
