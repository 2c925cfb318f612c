-- Agreements are found by the words of their title.
alter table agreement add search text not null
  generated always as (fold(coalesce(process_words(state #> '{terms,terms,title}'), ''))) stored;
create index agreement_search on agreement using gin (search gin_trgm_ops);
