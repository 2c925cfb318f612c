-- Who may see an evaluation, as followup-service last told. What was told before this was kept is told again, so what is
-- known of evaluations is taken for older than that; until then they are kept from everybody.
alter table known_evaluation
  add column owner uuid,
  add column visibility text not null default 'PRIVATE',
  add column audience uuid[] not null default '{}';
update known_evaluation set version = 0;
delete from feed_offsets where feed = 'followup';
