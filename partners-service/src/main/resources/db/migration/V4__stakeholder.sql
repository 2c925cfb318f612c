create function titles_of(state jsonb) returns text language sql immutable parallel safe as $$
  select string_agg(value, ' ') from jsonb_each_text(state #> '{content,title}')
$$;

-- One row is one aggregate: `state` holds all of it, the other columns follow from it and serve queries.
create table stakeholder_analysis (
  id uuid primary key,
  version bigint not null,
  state jsonb not null,
  owner_id uuid not null generated always as ((state #>> '{content,ownerPartnerId}')::uuid) stored
    references partner (id),
  initiator_id uuid not null generated always as ((state #>> '{content,initiatorPartnerId}')::uuid) stored
    references partner (id),
  collaboration_id uuid generated always as ((state #>> '{content,collaborationId}')::uuid) stored,
  status text not null generated always as (state ->> 'status') stored,
  zone text not null generated always as (state ->> 'timeZone') stored,
  ends_on date generated always as (iso_day(state #>> '{content,timeFrame,end}')) stored,
  over_at timestamptz generated always as
    (day_begins(iso_day(state #>> '{content,timeFrame,end}') + 1, state ->> 'timeZone')) stored,
  search text not null generated always as (fold(titles_of(state))) stored
);
create index stakeholder_analysis_owner on stakeholder_analysis (owner_id, id desc);
create index stakeholder_analysis_initiator on stakeholder_analysis (initiator_id, id desc);
create index stakeholder_analysis_collaboration on stakeholder_analysis (collaboration_id, id desc);
create index stakeholder_analysis_status on stakeholder_analysis (status, id desc);
create index stakeholder_analysis_ends on stakeholder_analysis (ends_on, id);
create index stakeholder_analysis_over on stakeholder_analysis (over_at, id) where status <> 'ARCHIVED';
create index stakeholder_analysis_search on stakeholder_analysis using gin (search gin_trgm_ops);

-- What people write of objections and assessments. It may name somebody, so it stays out of the journal, which knows
-- each text by id and salted hash, and can be erased here.
create table stakeholder_text (
  id uuid primary key,
  analysis_id uuid not null,
  part_id uuid not null,
  salt text not null,
  text jsonb not null
);
create index stakeholder_text_analysis on stakeholder_text (analysis_id);
create index stakeholder_text_part on stakeholder_text (part_id);

create table analysis_external_id (
  owner uuid not null,
  system text not null,
  value text not null,
  analysis_id uuid not null references stakeholder_analysis (id) on delete cascade,
  constraint analysis_external_id_unique unique (owner, system, value)
);
create index analysis_external_id_analysis on analysis_external_id (analysis_id);
create index analysis_external_id_value on analysis_external_id (system, value);

create table analysis_stakeholder (
  stakeholder_id uuid primary key,
  analysis_id uuid not null references stakeholder_analysis (id) on delete cascade,
  partner_id uuid references partner (id),
  name text,
  kind text,
  importance text not null,
  benefits integer not null
);
create index analysis_stakeholder_analysis on analysis_stakeholder (analysis_id);
create index analysis_stakeholder_partner on analysis_stakeholder (partner_id, analysis_id desc);
create index analysis_stakeholder_gap on analysis_stakeholder (stakeholder_id desc) where benefits = 0;

create table analysis_engagement (
  engagement_id uuid primary key,
  analysis_id uuid not null references stakeholder_analysis (id) on delete cascade,
  stakeholder_id uuid not null,
  phase text not null,
  mode text,
  starts_on date,
  ends_on date,
  responsible_role text,
  status text not null
);
create index analysis_engagement_analysis on analysis_engagement (analysis_id);
create index analysis_engagement_planned on analysis_engagement (starts_on, engagement_id) where status = 'PLANNED';

create table analysis_objection (
  objection_id uuid primary key,
  analysis_id uuid not null references stakeholder_analysis (id) on delete cascade,
  stakeholder_id uuid,
  type text not null,
  status text not null,
  text_id uuid not null,
  raised_at timestamptz not null
);
create index analysis_objection_analysis on analysis_objection (analysis_id);
create index analysis_objection_open on analysis_objection (objection_id desc) where status = 'OPEN';

-- The index tables follow the state in the same statement, so they cannot drift from it.
create function index_stakeholder_analysis() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' or new.state -> 'content' is distinct from old.state -> 'content' then
    delete from analysis_external_id where analysis_id = new.id;
    insert into analysis_external_id
      select new.owner_id, e ->> 'system', e ->> 'value', new.id
      from jsonb_array_elements(new.state #> '{content,externalIds}') e;
  end if;
  if tg_op = 'INSERT' or new.state -> 'stakeholders' is distinct from old.state -> 'stakeholders' then
    delete from analysis_stakeholder where analysis_id = new.id;
    delete from analysis_engagement where analysis_id = new.id;
    insert into analysis_stakeholder
      select (x ->> 'id')::uuid, new.id, (x #>> '{content,partnerId}')::uuid, x #>> '{content,name}',
        x #>> '{content,kind}', x #>> '{content,importance}', jsonb_array_length(x #> '{content,benefits}')
      from jsonb_array_elements(new.state -> 'stakeholders') x;
    insert into analysis_engagement
      select (e ->> 'id')::uuid, new.id, (x ->> 'id')::uuid, e #>> '{content,phase}', e #>> '{content,mode}',
        iso_day(e #>> '{content,start}'), iso_day(e #>> '{content,end}'), e #>> '{content,responsibleRole}',
        e ->> 'status'
      from jsonb_array_elements(new.state -> 'stakeholders') x, jsonb_array_elements(x -> 'engagements') e;
  end if;
  if tg_op = 'INSERT' or new.state -> 'objections' is distinct from old.state -> 'objections' then
    delete from analysis_objection where analysis_id = new.id;
    insert into analysis_objection
      select (o ->> 'id')::uuid, new.id, (o ->> 'stakeholderId')::uuid, o ->> 'type', o ->> 'status',
        (o #>> '{text,id}')::uuid, (o ->> 'raisedAt')::timestamptz
      from jsonb_array_elements(new.state -> 'objections') o;
  end if;
  return null;
end $$;
create trigger stakeholder_analysis_indexed after insert or update on stakeholder_analysis
  for each row execute function index_stakeholder_analysis();

grant select, insert, update, delete on stakeholder_analysis to ${app};
grant select, insert, delete on stakeholder_text, analysis_external_id, analysis_stakeholder, analysis_engagement,
  analysis_objection to ${app};
