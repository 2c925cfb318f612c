-- Who reports, and who is reported to, may be a forum: then whoever owns it acts for it.
create function acting_for(partner uuid, forum uuid) returns uuid[] language sql stable parallel safe as $$
  select case when forum is null then array[partner]
    else coalesce((select k.owners from known_subject k where k.id = forum), '{}') end
$$;

alter table followup_plan
  add reporter_forum_id uuid generated always as ((state #>> '{content,reporter,forumId}')::uuid) stored,
  add recipient_forum_id uuid generated always as ((state #>> '{content,recipient,forumId}')::uuid) stored;
create index followup_plan_reporter_forum on followup_plan (reporter_forum_id, id desc) where reporter_forum_id is not null;
create index followup_plan_recipient_forum on followup_plan (recipient_forum_id, id desc)
  where recipient_forum_id is not null;

-- An occasion knew partners only, by their ids alone, before.
alter table followup_occasion drop column reporter_id, drop column recipient_id;
alter table followup_occasion
  add reporter_id uuid generated always as
    (coalesce(state #>> '{reporter,partnerId}', state ->> 'reporterId')::uuid) stored,
  add recipient_id uuid generated always as
    (coalesce(state #>> '{recipient,partnerId}', state ->> 'recipientId')::uuid) stored,
  add reporter_forum_id uuid generated always as ((state #>> '{reporter,forumId}')::uuid) stored,
  add recipient_forum_id uuid generated always as ((state #>> '{recipient,forumId}')::uuid) stored;
create index followup_occasion_reporter on followup_occasion (reporter_id, due_on);
create index followup_occasion_recipient on followup_occasion (recipient_id, due_on);
create index followup_occasion_reporter_forum on followup_occasion (reporter_forum_id, due_on)
  where reporter_forum_id is not null;
create index followup_occasion_recipient_forum on followup_occasion (recipient_forum_id, due_on)
  where recipient_forum_id is not null;
