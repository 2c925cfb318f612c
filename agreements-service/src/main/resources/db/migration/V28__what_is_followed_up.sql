-- The plans and evaluations of followup-service, by what they are about, and who may see them: as long as they are
-- there, what they are about is not deleted. What was told before this was kept is told again.
create table known_follow_up (
  id uuid primary key,
  version bigint not null,
  subject_id uuid not null,
  deleted boolean not null,
  owner uuid,
  visibility text not null,
  audience uuid[] not null
);
create index known_follow_up_subject on known_follow_up (subject_id) where not deleted;
grant select, insert, update on known_follow_up to ${app};
insert into known_follow_up
  select p.id, 0, p.agreement_id, false, null::uuid, 'PRIVATE', '{}'::uuid[] from known_plan p where p.says_when;
delete from feed_offsets where feed = 'followup';
