-- What is known of the follow-up plans, from their feed: which agreement each is for, and whether it says when.
create table known_plan (
  id uuid primary key,
  version bigint not null,
  agreement_id uuid not null,
  says_when boolean not null
);
create index known_plan_agreement on known_plan (agreement_id) where says_when;

grant select, insert, update on known_plan to ${app};
