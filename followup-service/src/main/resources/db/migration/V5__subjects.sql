-- What is known of what is followed up, from the feeds of the services it belongs to: agreements and their goals,
-- activities, pilots, collaborations and forums. `terms` is of agreements, `target` of goals. All of it is heard anew.
create table known_subject (
  id uuid primary key,
  type text not null,
  version bigint not null,
  title jsonb not null,
  owners uuid[] not null,
  parties uuid[] not null,
  agreement_id uuid,
  terms jsonb,
  target jsonb,
  cancelled boolean not null,
  deleted boolean not null,
  owner uuid,
  visibility text not null,
  audience uuid[] not null
);
create index known_subject_agreement on known_subject (agreement_id, id);

-- Until it is heard anew, what was known of agreements stands.
insert into known_subject (id, type, version, title, owners, parties, agreement_id, terms, cancelled, deleted, owner, visibility,
  audience)
select id, 'AGREEMENT', 0, title, array_remove(array[owner], null), parties, id,
  jsonb_build_object('termsVersion', terms_version, 'type', type, 'goals', to_jsonb(goals)), phase = 'CANCELLED', false,
  owner, visibility, audience
from known_agreement;
drop table known_agreement;
delete from feed_offsets where feed in ('agreements', 'partners');

alter table followup_plan drop column agreement_id;
alter table followup_plan
  add subject_id uuid not null generated always as ((state #>> '{content,subject,id}')::uuid) stored;
create index followup_plan_subject on followup_plan (subject_id, id desc);

-- What an occasion is about was called by its agreement before.
alter table followup_occasion drop column agreement_id;
alter table followup_occasion
  add subject_id uuid not null generated always as
    (coalesce(state #>> '{subject,id}', state ->> 'agreementId')::uuid) stored;
create index followup_occasion_subject on followup_occasion (subject_id, due_on);

grant select, insert, update on known_subject to ${app};
