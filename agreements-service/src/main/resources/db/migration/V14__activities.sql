-- One row is one aggregate: `state` holds all of it, the other columns follow from it and serve queries. `within` is who
-- sees the agreement it belongs to: no part of the state, which is history, and read by others.
create table activity (
  id uuid primary key,
  version bigint not null,
  state jsonb not null,
  within jsonb,
  owner_id uuid not null generated always as ((state #>> '{content,ownerPartnerId}')::uuid) stored,
  responsible_id uuid not null generated always as ((state #>> '{content,responsiblePartnerId}')::uuid) stored,
  agreement_id uuid generated always as ((state #>> '{content,agreementId}')::uuid) stored references agreement (id),
  title text not null generated always as (process_text(state #> '{content,title}')) stored,
  type text not null generated always as (state #>> '{content,type}') stored,
  status text not null generated always as (state ->> 'status') stored,
  joint boolean not null generated always as
    (coalesce(jsonb_array_length((state #> '{content,participantIds}') - (state #>> '{content,responsiblePartnerId}')), 0)
      > 0) stored,
  rank numeric generated always as ((state ->> 'rank')::numeric) stored,
  starts_on date generated always as (iso_day(state #>> '{content,period,start}')) stored,
  ends_on date generated always as (iso_day(state #>> '{content,period,end}')) stored,
  -- when it should have ended, as long as it has not
  overdue_at timestamptz generated always as (case when state ->> 'status' in ('PLANNED', 'ONGOING', 'PAUSED')
    then day_begins(iso_day(state #>> '{content,period,end}') + 1, state ->> 'timeZone') end) stored,
  search text not null generated always as (fold(coalesce(process_words(state #> '{content,title}'), '') || ' '
    || coalesce(process_words(state #> '{content,description}'), ''))) stored
);
create index activity_owner on activity (owner_id, id desc);
create index activity_responsible on activity (responsible_id, id desc);
create index activity_agreement on activity (agreement_id, id desc);
create index activity_type on activity (type, id desc);
create index activity_status on activity (status, id desc);
create index activity_joint on activity (joint, id desc);
create index activity_rank on activity (coalesce(rank, 0), id);
create index activity_starts on activity (starts_on, id);
create index activity_ends on activity (ends_on, id);
create index activity_overdue on activity (overdue_at, id desc) where overdue_at is not null;
create index activity_title on activity (title, id);
create index activity_title_sv on activity (title collate "sv-x-icu", id);
create index activity_title_da on activity (title collate "da-x-icu", id);
create index activity_title_en on activity (title collate "en-x-icu", id);
create index activity_search on activity using gin (search gin_trgm_ops);

create table activity_partner (
  partner_id uuid not null,
  activity_id uuid not null references activity (id) on delete cascade,
  primary key (partner_id, activity_id)
);
create index activity_partner_of on activity_partner (activity_id);

create table activity_goal (
  goal_id uuid not null,
  activity_id uuid not null references activity (id) on delete cascade,
  primary key (goal_id, activity_id)
);
create index activity_goal_of on activity_goal (activity_id);

create table activity_theme (
  theme text not null,
  activity_id uuid not null references activity (id) on delete cascade,
  primary key (theme, activity_id)
);
create index activity_theme_of on activity_theme (activity_id);

create table activity_external_id (
  owner uuid not null,
  system text not null,
  value text not null,
  activity_id uuid not null references activity (id) on delete cascade,
  constraint activity_external_id_unique unique (owner, system, value)
);
create index activity_external_id_of on activity_external_id (activity_id);
create index activity_external_id_value on activity_external_id (system, value);

-- The index tables follow the state in the same statement, so they cannot drift from it.
create function index_activity() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.state -> 'content' = old.state -> 'content' then
    return null;
  end if;
  delete from activity_partner where activity_id = new.id;
  delete from activity_goal where activity_id = new.id;
  delete from activity_theme where activity_id = new.id;
  delete from activity_external_id where activity_id = new.id;
  insert into activity_partner
    select distinct p::uuid, new.id from (select new.responsible_id::text as p
      union select jsonb_array_elements_text(new.state #> '{content,participantIds}')) partners;
  insert into activity_goal select g::uuid, new.id from jsonb_array_elements_text(new.state #> '{content,goalIds}') g;
  insert into activity_theme select t, new.id from jsonb_array_elements_text(new.state #> '{content,themes}') t;
  insert into activity_external_id
    select new.owner_id, e ->> 'system', e ->> 'value', new.id
    from jsonb_array_elements(new.state #> '{content,externalIds}') e;
  return null;
end $$;
create trigger activity_indexed after insert or update on activity for each row execute function index_activity();

-- The goals of each text in force, so that those are found that nothing is done for.
create table agreement_goal (
  agreement_id uuid not null references agreement (id) on delete cascade,
  goal_id uuid not null,
  number text not null,
  title jsonb not null,
  primary key (agreement_id, goal_id)
);
create index agreement_goal_newest on agreement_goal (goal_id desc);
create function goals_of(agreement jsonb) returns setof jsonb language sql immutable parallel safe as $$
  select jsonb_path_query(agreement, '$.terms.terms.goals.**{0 to 10} ? (exists(@.number) && exists(@.id))')
$$;
create function index_agreement_goals() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.state #> '{terms,hash}' = old.state #> '{terms,hash}' then
    return null;
  end if;
  delete from agreement_goal where agreement_id = new.id;
  insert into agreement_goal
    select distinct on (g ->> 'id') new.id, (g ->> 'id')::uuid, g ->> 'number', g -> 'title' from goals_of(new.state) g;
  return null;
end $$;
create trigger agreement_goals_indexed after insert or update on agreement
  for each row execute function index_agreement_goals();
insert into agreement_goal
  select distinct on (a.id, g ->> 'id') a.id, (g ->> 'id')::uuid, g ->> 'number', g -> 'title'
  from agreement a cross join lateral goals_of(a.state) g;
grant select, insert, delete on agreement_goal to ${app};

grant select, insert, update, delete on activity to ${app};
grant select, insert, delete on activity_partner, activity_goal, activity_theme, activity_external_id to ${app};
