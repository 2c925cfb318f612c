-- Lists begin with the newest; each filter by one value is read along an index in that order (docs/decisions/0041).
create index followup_occasion_status on followup_occasion (status, id desc);
create index followup_occasion_subject_newest on followup_occasion (subject_id, id desc);
create index followup_occasion_reporter_newest on followup_occasion (reporter_id, id desc);
create index followup_occasion_recipient_newest on followup_occasion (recipient_id, id desc);
create index followup_occasion_reporter_forum_newest on followup_occasion (reporter_forum_id, id desc)
  where reporter_forum_id is not null;
create index followup_occasion_recipient_forum_newest on followup_occasion (recipient_forum_id, id desc)
  where recipient_forum_id is not null;
create index measurement_status on measurement (indicator_id, status, id desc);
