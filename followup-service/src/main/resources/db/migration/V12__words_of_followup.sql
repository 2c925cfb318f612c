-- Plans, evaluations and public-health reports are found by the words of their title, reports by those of their summary
-- too, and challenges, which have no title, by what is wrong.
alter table followup_plan add search text not null
  generated always as (fold(indicator_words(state #> '{content,title}'))) stored;
create index followup_plan_search on followup_plan using gin (search gin_trgm_ops);

alter table evaluation add search text not null
  generated always as (fold(indicator_words(state -> 'title'))) stored;
create index evaluation_search on evaluation using gin (search gin_trgm_ops);

alter table public_health_report add search text not null
  generated always as (fold(indicator_words(state #> '{content,title}') || ' '
    || indicator_words(state #> '{content,summary}'))) stored;
create index public_health_report_search on public_health_report using gin (search gin_trgm_ops);

alter table health_challenge add search text not null
  generated always as (fold(indicator_words(state #> '{content,text}'))) stored;
create index health_challenge_search on health_challenge using gin (search gin_trgm_ops);
