-- Pilots and development areas are found by the words of what they are called.
alter table pilot add search text not null
  generated always as (fold(coalesce(process_words(state #> '{content,title}'), ''))) stored;
create index pilot_search on pilot using gin (search gin_trgm_ops);

alter table development_area add search text not null
  generated always as (fold(coalesce(process_words(state #> '{content,name}'), ''))) stored;
create index development_area_search on development_area using gin (search gin_trgm_ops);
