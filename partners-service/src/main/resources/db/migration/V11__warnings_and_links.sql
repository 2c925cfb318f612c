-- From when an agreement is in force, and those that may be: asked for by what was never analysed before they began.
alter table known_agreement
  add column begins_at timestamptz generated always as (day_begins(begins_on, time_zone)) stored;
create index known_agreement_concluded on known_agreement (id desc) where phase = 'CONCLUDED' and not deleted;
create index known_agreement_begun on known_agreement (begins_on, id) where phase = 'CONCLUDED' and not deleted;
create index known_agreement_type on known_agreement (type, id desc);
create index known_agreement_owner on known_agreement (owner, id desc);
create index known_agreement_parties on known_agreement using gin (parties);

-- Which collaboration a decision is about. A reader of the meeting need not be allowed to know, so the journal, which all
-- its readers see, knows the link by id and salted hash.
create table meeting_decision_link (
  id uuid primary key,
  meeting_id uuid not null references meeting (id) on delete cascade,
  collaboration_id uuid not null,
  salt text not null
);
create index meeting_decision_link_of on meeting_decision_link (meeting_id);

-- The links a meeting holds, and what an older snapshot names outright.
create function collaborations_in_meeting(state jsonb) returns uuid[] language sql immutable parallel safe as $$
  select array_agg((c #>> '{}')::uuid) from (
    select jsonb_path_query(state, '$.decisions[*].collaboration.id')
    union all select jsonb_path_query(state, '$.decisions[*].collaborationId')) as about(c)
$$;

create or replace function index_meeting() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.state -> 'decisions' = old.state -> 'decisions' then
    return null;
  end if;
  delete from meeting_decision where meeting_id = new.id;
  insert into meeting_decision
    select (d ->> 'id')::uuid, new.id, (d #>> '{text,id}')::uuid, d ->> 'reference',
      (d ->> 'responsiblePartnerId')::uuid, iso_day(d ->> 'dueDate'),
      (select l.collaboration_id from meeting_decision_link l where l.id = (d #>> '{collaboration,id}')::uuid)
    from jsonb_array_elements(new.state -> 'decisions') d;
  return null;
end $$;

-- What was named outright is kept apart from now on; what the journal has of it stays as it was written.
create temporary table apart on commit drop as
  select m.id as meeting_id, d.decision ->> 'id' as decision_id, gen_random_uuid() as id,
    gen_random_uuid()::text as salt, (d.decision ->> 'collaborationId')::uuid as collaboration_id
  from meeting m cross join lateral jsonb_array_elements(m.state -> 'decisions') as d(decision)
  where d.decision ->> 'collaborationId' is not null;
insert into meeting_decision_link select id, meeting_id, collaboration_id, salt from apart;
update meeting m set state = jsonb_set(m.state, '{decisions}', (
    select jsonb_agg(case when a.id is null then d.decision else d.decision - 'collaborationId' || jsonb_build_object(
      'collaboration', jsonb_build_object('id', a.id, 'hash',
        encode(sha256(convert_to(a.salt || a.collaboration_id, 'UTF8')), 'hex'))) end order by d.place)
    from jsonb_array_elements(m.state -> 'decisions') with ordinality as d(decision, place)
    left join apart a on a.meeting_id = m.id and a.decision_id = d.decision ->> 'id'))
where m.id in (select meeting_id from apart);

grant select, insert on meeting_decision_link to ${app};

-- Which agreement a forum was founded under: the same, for the readers of a forum.
create table forum_agreement (
  id uuid primary key,
  forum_id uuid not null references forum (id) on delete cascade,
  agreement_id uuid not null,
  salt text not null
);
create index forum_agreement_of on forum_agreement (forum_id);
create index forum_agreement_to on forum_agreement (agreement_id, forum_id desc);

create temporary table founded on commit drop as
  select f.id as forum_id, gen_random_uuid() as id, gen_random_uuid()::text as salt,
    f.origin_agreement_id as agreement_id
  from forum f where f.origin_agreement_id is not null;
insert into forum_agreement select id, forum_id, agreement_id, salt from founded;
update forum f set state = f.state #- '{content,originAgreementId}' || jsonb_build_object('agreement',
    jsonb_build_object('id', u.id, 'hash', encode(sha256(convert_to(u.salt || u.agreement_id, 'UTF8')), 'hex')))
  from founded u where u.forum_id = f.id;
alter table forum drop column origin_agreement_id;

grant select, insert on forum_agreement to ${app};
