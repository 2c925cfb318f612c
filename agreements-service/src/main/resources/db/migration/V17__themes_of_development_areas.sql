alter table activity add column purpose text generated always as (state #>> '{content,purpose}') stored;
create index activity_purpose on activity (purpose, id desc) where purpose is not null;
