-- What a forum is called, in one language and in all.
create function name_of_forum(state jsonb) returns text language sql immutable parallel safe as $$
  select coalesce(state #>> '{content,name,sv}', state #>> '{content,name,da}', state #>> '{content,name,en}',
    (select min(value) from jsonb_each_text(state #> '{content,name}')))
$$;
create function names_of_forum(state jsonb) returns text language sql immutable parallel safe as $$
  select string_agg(value, ' ') from jsonb_each_text(state #> '{content,name}')
$$;

-- One row is one aggregate: `state` holds all of it, the other columns follow from it and serve queries.
create table forum (
  id uuid primary key,
  version bigint not null,
  state jsonb not null,
  name text not null generated always as (name_of_forum(state)) stored,
  type text not null generated always as (state #>> '{content,forumType}') stored,
  formality text not null generated always as (state #>> '{content,formality}') stored,
  status text not null generated always as (state ->> 'status') stored,
  parent_id uuid generated always as ((state #>> '{content,parentForumId}')::uuid) stored references forum (id),
  reports_to_id uuid generated always as ((state #>> '{content,reportsToForumId}')::uuid) stored
    references forum (id),
  origin_agreement_id uuid generated always as ((state #>> '{content,originAgreementId}')::uuid) stored,
  search text not null generated always as (fold(names_of_forum(state))) stored
);
create index forum_type on forum (type, id desc);
create index forum_formality on forum (formality, id desc);
create index forum_status on forum (status, id desc);
create index forum_parent on forum (parent_id, id desc);
create index forum_reports_to on forum (reports_to_id, id desc);
create index forum_origin_agreement on forum (origin_agreement_id, id desc) where origin_agreement_id is not null;
create index forum_name on forum (name, id);
create index forum_name_sv on forum (name collate "sv-x-icu", id);
create index forum_name_da on forum (name collate "da-x-icu", id);
create index forum_name_en on forum (name collate "en-x-icu", id);
create index forum_search on forum using gin (search gin_trgm_ops);

create table forum_owner (
  partner_id uuid not null references partner (id),
  forum_id uuid not null references forum (id) on delete cascade,
  primary key (partner_id, forum_id)
);
create index forum_owner_forum on forum_owner (forum_id);

create table forum_purpose (
  purpose text not null,
  forum_id uuid not null references forum (id) on delete cascade,
  primary key (purpose, forum_id)
);
create index forum_purpose_forum on forum_purpose (forum_id);

create table forum_area (
  area text not null,
  forum_id uuid not null references forum (id) on delete cascade,
  primary key (area, forum_id)
);
create index forum_area_forum on forum_area (forum_id);

create table forum_theme (
  theme text not null,
  forum_id uuid not null references forum (id) on delete cascade,
  primary key (theme, forum_id)
);
create index forum_theme_forum on forum_theme (forum_id);

create table forum_external_id (
  owner uuid not null,
  system text not null,
  value text not null,
  forum_id uuid not null references forum (id) on delete cascade,
  constraint forum_external_id_unique unique (owner, system, value)
);
create index forum_external_id_forum on forum_external_id (forum_id);
create index forum_external_id_value on forum_external_id (system, value);

-- From when to when a partner sits there; from the beginning where nobody said when.
create table forum_seat (
  seat_id uuid primary key,
  forum_id uuid not null references forum (id) on delete cascade,
  partner_id uuid not null references partner (id),
  kind text not null,
  role_title text,
  chair boolean not null,
  from_on date,
  to_on date,
  from_at timestamptz,
  over_at timestamptz
);
create index forum_seat_forum on forum_seat (forum_id);
create index forum_seat_partner on forum_seat (partner_id, seat_id desc);

-- Which forums sent or appointed somebody.
create table forum_appointing (
  appointing_id uuid not null references forum (id),
  forum_id uuid not null references forum (id) on delete cascade,
  primary key (appointing_id, forum_id)
);
create index forum_appointing_forum on forum_appointing (forum_id);

-- The partners and forums a forum mentions.
create function partners_in_forum(state jsonb) returns uuid[] language sql immutable parallel safe as $$
  select array_agg((p #>> '{}')::uuid) from (
    select jsonb_path_query(state, '$.content.ownerPartnerIds[*]')
    union all select jsonb_path_query(state, '$.seats[*].content.partnerId')
    union all select jsonb_path_query(state, '$.appointments[*].content.holderPartnerId')) as partner(p)
$$;
create function forums_in_forum(state jsonb) returns uuid[] language sql immutable parallel safe as $$
  select array_agg((f #>> '{}')::uuid) from (
    select jsonb_path_query(state, '$.content.parentForumId')
    union all select jsonb_path_query(state, '$.content.reportsToForumId')
    union all select jsonb_path_query(state, '$.seats[*].content.appointedByForumId')
    union all select jsonb_path_query(state, '$.appointments[*].content.appointedByForumId')) as forum(f)
$$;

-- The index tables follow the state in the same statement, so they cannot drift from it.
create function index_forum() returns trigger language plpgsql as $$
declare
  zone text := new.state ->> 'timeZone';
begin
  if tg_op = 'UPDATE' and new.state -> 'content' = old.state -> 'content'
    and new.state -> 'seats' = old.state -> 'seats' and new.state -> 'appointments' = old.state -> 'appointments' then
    return null;
  end if;
  delete from forum_owner where forum_id = new.id;
  delete from forum_purpose where forum_id = new.id;
  delete from forum_area where forum_id = new.id;
  delete from forum_theme where forum_id = new.id;
  delete from forum_external_id where forum_id = new.id;
  delete from forum_seat where forum_id = new.id;
  delete from forum_appointing where forum_id = new.id;
  insert into forum_owner
    select o::uuid, new.id from jsonb_array_elements_text(new.state #> '{content,ownerPartnerIds}') o;
  insert into forum_purpose
    select u, new.id from jsonb_array_elements_text(new.state #> '{content,purposes}') u;
  insert into forum_area
    select concat_ws(':', a ->> 'country', a ->> 'level', a ->> 'code'), new.id
    from jsonb_array_elements(new.state #> '{content,areas}') a;
  insert into forum_theme
    select t, new.id from jsonb_array_elements_text(new.state #> '{content,themes}') t;
  insert into forum_external_id
    select (new.state #>> '{content,ownerPartnerIds,0}')::uuid, e ->> 'system', e ->> 'value', new.id
    from jsonb_array_elements(new.state #> '{content,externalIds}') e;
  insert into forum_seat
    select (x ->> 'id')::uuid, new.id, (x #>> '{content,partnerId}')::uuid, x #>> '{content,seatKind}',
      x #>> '{content,roleTitle}', (x #>> '{content,isChair}')::boolean,
      iso_day(x #>> '{content,from}'), iso_day(x #>> '{content,to}'),
      day_begins(iso_day(x #>> '{content,from}'), zone), day_begins(iso_day(x #>> '{content,to}') + 1, zone)
    from jsonb_array_elements(new.state -> 'seats') x;
  insert into forum_appointing
    select distinct (b #>> '{}')::uuid, new.id from (
      select jsonb_path_query(new.state, '$.seats[*].content.appointedByForumId')
      union all select jsonb_path_query(new.state, '$.appointments[*].content.appointedByForumId')) as body(b);
  return null;
end $$;
create trigger forum_indexed after insert or update on forum for each row execute function index_forum();

grant select, insert, update, delete on forum to ${app};
grant select, insert, delete on forum_owner, forum_purpose, forum_area, forum_theme, forum_external_id, forum_seat,
  forum_appointing to ${app};

-- Instants are kept as text in JSON, always in UTC and with a Z, so they do not depend on session settings.
create function meeting_instant(text) returns timestamptz language sql immutable strict parallel safe as $$
  select $1::timestamptz
$$;

create table meeting (
  id uuid primary key,
  version bigint not null,
  state jsonb not null,
  forum_id uuid not null generated always as ((state #>> '{content,forumId}')::uuid) stored references forum (id),
  series_id uuid generated always as ((state ->> 'seriesId')::uuid) stored,
  starts_at timestamptz not null generated always as (meeting_instant(state #>> '{content,start}')) stored,
  status text not null generated always as (state ->> 'status') stored,
  notes_status text generated always as (state #>> '{notes,status}') stored
);
create index meeting_forum on meeting (forum_id, id desc);
create index meeting_start on meeting (starts_at, id);
create index meeting_series on meeting (series_id, id desc) where series_id is not null;
create index meeting_status on meeting (status, id desc);
create index meeting_notes on meeting (notes_status, id desc) where notes_status is not null;

-- What people write of meetings. It may name somebody, so it stays out of the journal, which knows each text by id and
-- salted hash, and can be erased here.
create table meeting_text (
  id uuid primary key,
  meeting_id uuid not null references meeting (id) on delete cascade,
  salt text not null,
  text text not null
);
create index meeting_text_meeting on meeting_text (meeting_id);

create table meeting_decision (
  decision_id uuid primary key,
  meeting_id uuid not null references meeting (id) on delete cascade,
  text_id uuid not null,
  reference text,
  responsible_id uuid references partner (id),
  due_on date,
  collaboration_id uuid
);
create index meeting_decision_meeting on meeting_decision (meeting_id);
create index meeting_decision_responsible on meeting_decision (responsible_id, decision_id desc);
create index meeting_decision_collaboration on meeting_decision (collaboration_id, decision_id desc);
create index meeting_decision_due on meeting_decision (due_on, decision_id);

create function partners_in_meeting(state jsonb) returns uuid[] language sql immutable parallel safe as $$
  select array_agg((p #>> '{}')::uuid) from (
    select jsonb_path_query(state, '$.notes.recipients[*].partnerId')
    union all select jsonb_path_query(state, '$.decisions[*].responsiblePartnerId')) as partner(p)
$$;
create function texts_in_meeting(state jsonb) returns uuid[] language sql immutable parallel safe as $$
  select array_agg((t #>> '{}')::uuid) from (
    select jsonb_path_query(state, '$.notes.text.id')
    union all select jsonb_path_query(state, '$.decisions[*].text.id')) as written(t)
$$;

create function index_meeting() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.state -> 'decisions' = old.state -> 'decisions' then
    return null;
  end if;
  delete from meeting_decision where meeting_id = new.id;
  insert into meeting_decision
    select (d ->> 'id')::uuid, new.id, (d #>> '{text,id}')::uuid, d ->> 'reference',
      (d ->> 'responsiblePartnerId')::uuid, iso_day(d ->> 'dueDate'), (d ->> 'collaborationId')::uuid
    from jsonb_array_elements(new.state -> 'decisions') d;
  return null;
end $$;
create trigger meeting_indexed after insert or update on meeting for each row execute function index_meeting();

grant select, insert, update, delete on meeting to ${app};
grant select, insert, delete on meeting_text, meeting_decision to ${app};
