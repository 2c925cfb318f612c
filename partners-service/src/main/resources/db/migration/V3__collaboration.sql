-- What is known of the agreements, from their feed.
create table known_agreement (
  id uuid primary key,
  version bigint not null,
  title jsonb not null,
  type text not null,
  parties uuid[] not null,
  owner uuid,
  visibility text not null,
  audience uuid[] not null,
  phase text not null,
  begins_on date,
  ends_on date,
  time_zone text not null,
  deleted boolean not null,
  over_at timestamptz generated always as (day_begins(ends_on + 1, time_zone)) stored
);

-- Lists of questions an organisation asks of its collaborations.
create table checklist (
  id uuid primary key,
  version bigint not null,
  state jsonb not null,
  owner_id uuid not null generated always as ((state #>> '{ownerPartnerId}')::uuid) stored,
  kind text not null generated always as (state #>> '{content,kind}') stored,
  archived boolean not null generated always as ((state ->> 'archived')::boolean) stored
);
create index checklist_owner on checklist (owner_id, id desc);
create index checklist_kind on checklist (kind, id desc);

create function words_of_collaboration(state jsonb) returns text language sql immutable parallel safe as $$
  select concat_ws(' ',
    (select string_agg(value, ' ') from jsonb_each_text(state #> '{content,title}')),
    (select string_agg(value, ' ') from jsonb_each_text(state #> '{content,cause}')))
$$;

-- One row is one aggregate: `state` holds all of it, the other columns follow from it and serve queries.
create table collaboration (
  id uuid primary key,
  version bigint not null,
  state jsonb not null,
  owner_id uuid not null generated always as ((state #>> '{ownerPartnerId}')::uuid) stored,
  status text not null generated always as (state #>> '{life,status}') stored,
  level text not null generated always as (state #>> '{commitment,level}') stored,
  level_since date generated always as (iso_day(state #>> '{commitment,last,date}')) stored,
  -- What is practised, whatever was agreed.
  practised text not null generated always as (case
    when state #> '{content,practices}' @> '["MUTUAL_REFERRAL"]'
      or state #> '{content,practices}' @> '["CONCRETE_COOPERATION"]' then 'COMMITTED'
    else 'INFORMAL' end) stored,
  scope text generated always as (state #>> '{content,scope}') stored,
  maturity text generated always as (state #>> '{content,maturity}') stored,
  feasibility integer generated always as ((state #>> '{content,feasibility}')::int) stored,
  opportunity text not null generated always as (case
    when state #> '{life,establishedOn}' is not null then 'ADOPTED'
    when state #>> '{life,status}' = 'ENDED' then 'REJECTED'
    when state #> '{content,feasibility}' is null then 'IDEA'
    else 'EXPLORED' end) stored,
  search text not null generated always as (fold(words_of_collaboration(state))) stored
);
create index collaboration_owner on collaboration (owner_id, id desc);
create index collaboration_status on collaboration (status, id desc);
create index collaboration_level on collaboration (level, id desc);
create index collaboration_scope on collaboration (scope, id desc);
create index collaboration_maturity on collaboration (maturity, id desc);
create index collaboration_feasibility on collaboration (feasibility, id desc);
create index collaboration_opportunity on collaboration (opportunity, id desc);
create index collaboration_search on collaboration using gin (search gin_trgm_ops);

-- From when to when a partner takes part; joined from the beginning where nobody said when.
create table collaboration_participant (
  collaboration_id uuid not null references collaboration (id) on delete cascade,
  partner_id uuid not null references partner (id),
  role text not null,
  joined_at timestamptz,
  out_at timestamptz
);
create index collaboration_participant_of on collaboration_participant (collaboration_id);
create index collaboration_participant_partner on collaboration_participant (partner_id, collaboration_id desc);
create index collaboration_participant_out on collaboration_participant (out_at) where out_at is not null;

create table collaboration_theme (
  theme text not null,
  collaboration_id uuid not null references collaboration (id) on delete cascade,
  primary key (theme, collaboration_id)
);
create index collaboration_theme_of on collaboration_theme (collaboration_id);

create table collaboration_area (
  area text not null,
  collaboration_id uuid not null references collaboration (id) on delete cascade,
  primary key (area, collaboration_id)
);
create index collaboration_area_of on collaboration_area (collaboration_id);

create table collaboration_external_id (
  owner uuid not null,
  system text not null,
  value text not null,
  collaboration_id uuid not null references collaboration (id) on delete cascade,
  constraint collaboration_external_id_unique unique (owner, system, value)
);
create index collaboration_external_id_of on collaboration_external_id (collaboration_id);
create index collaboration_external_id_value on collaboration_external_id (system, value);

-- Every change of the level there ever was. The application can only add to it.
create table commitment_change (
  collaboration_id uuid not null references collaboration (id) on delete cascade,
  number integer not null,
  from_level text not null,
  to_level text not null,
  changed_on date not null,
  reason text not null,
  recorded_at timestamptz not null,
  primary key (collaboration_id, number)
);
create index commitment_change_day on commitment_change (changed_on);

-- Which agreement a link leads to. A reader of the collaboration need not be allowed to know, so the journal, which
-- all its readers see, knows a link by id and salted hash.
create table collaboration_agreement (
  id uuid primary key,
  collaboration_id uuid not null references collaboration (id) on delete cascade,
  agreement_id uuid not null references known_agreement (id),
  salt text not null
);
create index collaboration_agreement_of on collaboration_agreement (collaboration_id);
create index collaboration_agreement_to on collaboration_agreement (agreement_id);

-- Notes on readiness and checklists. They may name somebody, so they stay out of the journal, which knows each by id
-- and salted hash, and can be erased here.
create table collaboration_text (
  id uuid primary key,
  collaboration_id uuid not null references collaboration (id) on delete cascade,
  salt text not null,
  text text not null
);
create index collaboration_text_of on collaboration_text (collaboration_id);

-- The index tables follow the state in the same statement, so they cannot drift from it.
create function index_collaboration() returns trigger language plpgsql as $$
declare
  zone text := new.state #>> '{content,timeZone}';
  change jsonb := new.state #> '{commitment,last}';
begin
  if tg_op = 'INSERT' or change is distinct from old.state #> '{commitment,last}' then
    insert into commitment_change
      select new.id, (change ->> 'number')::int, change ->> 'from', change ->> 'to', iso_day(change ->> 'date'),
        change ->> 'reason', (change ->> 'recordedAt')::timestamptz
      where change is not null;
  end if;
  if tg_op = 'UPDATE' and new.state -> 'content' = old.state -> 'content' then
    return null;
  end if;
  delete from collaboration_participant where collaboration_id = new.id;
  delete from collaboration_theme where collaboration_id = new.id;
  delete from collaboration_area where collaboration_id = new.id;
  delete from collaboration_external_id where collaboration_id = new.id;
  insert into collaboration_participant
    select new.id, (p ->> 'partnerId')::uuid, p ->> 'role', day_begins(iso_day(p ->> 'joinedOn'), zone),
      day_begins(iso_day(p ->> 'leftOn') + 1, zone)
    from jsonb_array_elements(new.state #> '{content,participants}') p;
  insert into collaboration_theme
    select t, new.id from jsonb_array_elements_text(new.state #> '{content,themes}') t;
  insert into collaboration_area
    select concat_ws(':', a ->> 'country', a ->> 'level', a ->> 'code'), new.id
    from jsonb_array_elements(new.state #> '{content,areas}') a;
  insert into collaboration_external_id
    select new.owner_id, e ->> 'system', e ->> 'value', new.id
    from jsonb_array_elements(new.state #> '{content,externalIds}') e;
  return null;
end $$;
create trigger collaboration_indexed after insert or update on collaboration
  for each row execute function index_collaboration();

-- The partners a collaboration mentions.
create function mentioned_in_collaboration(state jsonb) returns uuid[] language sql immutable parallel safe as $$
  select array_agg((p ->> 'partnerId')::uuid) || (state ->> 'ownerPartnerId')::uuid
  from jsonb_array_elements(state #> '{content,participants}') p
$$;

-- The notes a collaboration holds.
create function notes_in_collaboration(state jsonb) returns uuid[] language sql immutable parallel safe as $$
  select array_agg((n #>> '{}')::uuid) from (
    select jsonb_path_query(state, '$.readiness[*].note.id')
    union all select jsonb_path_query(state, '$.checklists[*].answers[*].note.id')) as note(n)
$$;

-- What partners are called and who has taken their place, by id.
create function partner_names(ids uuid[]) returns jsonb language sql stable as $$
  select coalesce(jsonb_object_agg(p.id, jsonb_build_object('name', p.name, 'currentId', current_partner(p.id))), '{}')
  from partner p where p.id = any (ids)
$$;

-- Who takes part at an instant.
create function present_in_collaboration(state jsonb, instant timestamptz) returns uuid[]
  language sql immutable parallel safe as $$
  select array_agg(distinct (p ->> 'partnerId')::uuid)
  from jsonb_array_elements(state #> '{content,participants}') p
  where coalesce(day_begins(iso_day(p ->> 'joinedOn'), state #>> '{content,timeZone}') <= instant, true)
    and coalesce(day_begins(iso_day(p ->> 'leftOn') + 1, state #>> '{content,timeZone}') > instant, true)
$$;

-- Who may be a party in a partner's stead: itself under any id it has had, all it is a unit of, and the bodies it is a
-- member of. That somebody unconfirmed is a unit, or has members, nobody but its author says.
create function behind_partner(who uuid) returns setof uuid language sql stable as $$
  with recursive behind(id) as (
    select k.id from known_as(who) k(id)
    union select n.id from behind b cross join lateral (
      select p.parent_id as id from partner p where p.id = b.id and p.parent_id is not null and p.confirmed
      union all
      select p.id from partner_member m join partner p on p.id = m.partner_id and p.confirmed
      where m.member_id = b.id) n)
  select id from behind
$$;

-- Whether an agreement makes the collaboration of these partners a formal one: signed or in force, more than a letter
-- of intent, and between at least two of them.
create function formalises(agreement uuid, partners uuid[], instant timestamptz) returns boolean
  language sql stable as $$
  select exists (
    select from known_agreement k
    where k.id = agreement and k.type <> 'LETTER_OF_INTENT' and k.phase = 'CONCLUDED' and not k.deleted
      and (k.over_at is null or k.over_at > instant)
      and exists (
        with stand(partner, party) as (
          select p, b from unnest(partners) p cross join lateral behind_partner(p) b where b = any (k.parties))
        select from stand x join stand y on x.partner <> y.partner and x.party <> y.party))
$$;

grant select, insert, update on known_agreement, checklist to ${app};
grant select, insert, update, delete on collaboration to ${app};
grant select, insert, delete on collaboration_participant, collaboration_theme, collaboration_area,
  collaboration_external_id, collaboration_text to ${app};
grant select, insert on commitment_change, collaboration_agreement to ${app};
