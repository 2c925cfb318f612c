-- The codes of the common list of themes that have been heard of.
create table if not exists known_theme (code text primary key);
grant select, insert on known_theme to ${app};

-- By which rules a language's words are brought to their stem.
create function stemmer_of(language text) returns regconfig language sql immutable parallel safe as $$
  select case split_part(lower(language), '-', 1)
    when 'sv' then 'pg_catalog.swedish'::regconfig
    when 'da' then 'pg_catalog.danish'::regconfig
    when 'nb' then 'pg_catalog.norwegian'::regconfig
    when 'nn' then 'pg_catalog.norwegian'::regconfig
    when 'no' then 'pg_catalog.norwegian'::regconfig
    when 'fi' then 'pg_catalog.finnish'::regconfig
    when 'en' then 'pg_catalog.english'::regconfig
    else 'pg_catalog.simple'::regconfig
  end
$$;

-- Forms that the stemmers leave apart, brought to the one they know: samarbetet, samarbete; terveyden, terveys.
create function base_forms(language text, words text) returns text language sql immutable parallel safe as $$
  select case split_part(lower(language), '-', 1)
    when 'sv' then regexp_replace(words, '(\w{3})ets?\M', '\1e', 'gi')
    when 'fi' then regexp_replace(words,
      '([uy])(?:den|t(?:ta|tä|een|ena|enä)|de(?:ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|ksi))\M', '\1s', 'gi')
    else words
  end
$$;

-- The words of a text, and of texts in several languages, each by its own stem, and by that of its base form.
create function words_in(language text, words text) returns tsvector language sql immutable parallel safe as $$
  select to_tsvector(stemmer_of(language), words) || to_tsvector(stemmer_of(language), coalesce(
    (select string_agg(base_forms(language, m[1]), ' ') from regexp_matches(words, '\w+', 'g') m
     where base_forms(language, m[1]) <> m[1]), ''))
$$;
create function words_in(texts jsonb) returns tsvector language plpgsql immutable parallel safe as $$
declare
  words tsvector := '';
  text record;
begin
  for text in select key, value from jsonb_each_text(texts) order by key loop
    words := words || words_in(text.key, text.value);
  end loop;
  return words;
end $$;

-- What is looked for, in one language or, without one, in any. Each word stands for its base form too, also where it is
-- left out.
create function words_wanted(words text, language text) returns tsquery language plpgsql immutable parallel safe
  set client_min_messages = 'warning' as $$
declare
  stemmer regconfig := stemmer_of(language);
  wanted tsquery;
  word text;
  stem tsquery;
begin
  if language is null then
    return words_wanted(words, 'sv') || words_wanted(words, 'da') || words_wanted(words, 'nb')
      || words_wanted(words, 'fi') || words_wanted(words, 'en');
  end if;
  wanted := websearch_to_tsquery(stemmer, words);
  for word in select distinct m[1] from regexp_matches(words, '\w+', 'g') m
    where base_forms(language, m[1]) <> m[1] loop
    stem := plainto_tsquery(stemmer, word);
    if numnode(stem) = 1 then
      wanted := ts_rewrite(wanted, stem, stem || plainto_tsquery(stemmer, base_forms(language, word)));
    end if;
  end loop;
  return wanted;
end $$;

-- Where in texts the words stand that were looked for, between two asterisks; only texts that hold some.
create function marked(texts jsonb, wanted tsquery) returns jsonb language plpgsql immutable parallel safe
  set client_min_messages = 'warning' as $$
declare
  lexemes text[] := array(
    select replace(m[1], '''''', '''') from regexp_matches(wanted::text, '''((?:[^'']|'''')+)''', 'g') m);
  text record;
  found tsquery;
  marked jsonb := '{}';
begin
  for text in select key, value from jsonb_each_text(texts) order by key loop
    select string_agg(nullif(plainto_tsquery(stemmer_of(text.key), t.token)::text, ''), ' | ')::tsquery into found
    from (select distinct p.token from ts_parse('default', text.value) p) t
    where tsvector_to_array(words_in(text.key, t.token)) && lexemes;
    if found is not null then
      marked := marked || jsonb_build_object(text.key, ts_headline(stemmer_of(text.key), text.value, found,
        'StartSel=**, StopSel=**, MaxWords=40, MinWords=20, ShortWord=0'));
    end if;
  end loop;
  return marked;
end $$;

-- A localised text in one language, to sort by.
create function title_of(texts jsonb) returns text language sql immutable parallel safe as $$
  select coalesce(texts ->> 'sv', texts ->> 'da', texts ->> 'en', (select min(value) from jsonb_each_text(texts)))
$$;

-- What people write of how things went. It may name somebody, so it stays out of the journal, which knows each text by id
-- and salted hash, and can be erased here.
create table learning_text (
  id uuid primary key,
  about uuid not null,
  salt text not null,
  text jsonb not null
);
create index learning_text_about on learning_text (about);

-- What other systems call lessons and cases.
create table learning_external_id (
  kind text not null,
  owner uuid not null,
  system text not null,
  value text not null,
  item_id uuid not null,
  constraint learning_external_id_unique unique (kind, owner, system, value)
);
create index learning_external_id_of on learning_external_id (item_id);
create index learning_external_id_value on learning_external_id (kind, system, value);

-- Follows the state in the same statement, so that it cannot drift from it.
create function index_learning() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.state #> '{content,externalIds}' = old.state #> '{content,externalIds}' then
    return null;
  end if;
  delete from learning_external_id where item_id = coalesce(new.id, old.id);
  if tg_op <> 'DELETE' then
    insert into learning_external_id
      select tg_argv[0], (new.state #>> '{content,ownerPartnerId}')::uuid, e ->> 'system', e ->> 'value', new.id
      from jsonb_array_elements(new.state #> '{content,externalIds}') e;
  end if;
  return null;
end $$;

-- One row is one aggregate: `state` holds all of it, the other columns follow from it and serve queries. `within` is who
-- sees what it is about, `seen` who sees it: no part of the state, which is history, and read by others.
create table lesson (
  id uuid primary key,
  version bigint not null,
  state jsonb not null,
  within jsonb not null,
  seen jsonb not null,
  owner_id uuid not null generated always as ((state #>> '{content,ownerPartnerId}')::uuid) stored,
  subject_id uuid not null generated always as ((state #>> '{content,subject,id}')::uuid) stored,
  type text not null generated always as (state #>> '{content,type}') stored,
  category text not null generated always as (state #>> '{content,category}') stored,
  status text not null generated always as (state ->> 'status') stored,
  outcome_rating integer generated always as ((state #>> '{content,outcomeRating}')::int) stored,
  themes jsonb not null generated always as (state #> '{content,themes}') stored,
  target_groups jsonb not null generated always as (state #> '{content,targetGroups}') stored,
  title text not null generated always as (title_of(state #> '{content,title}')) stored,
  search tsvector not null generated always as
    (setweight(words_in(state #> '{content,title}'), 'A') || words_in(state #> '{content,text}')) stored
);
create index lesson_owner on lesson (owner_id, id desc);
create index lesson_subject on lesson (subject_id, id desc);
create index lesson_type on lesson (type, status, id desc);
create index lesson_category on lesson (category, id desc);
create index lesson_status on lesson (status, id desc);
create index lesson_outcome on lesson (outcome_rating, id desc);
create index lesson_rated on lesson (coalesce(outcome_rating, 0), id);
create index lesson_themes on lesson using gin (themes);
create index lesson_target_groups on lesson using gin (target_groups);
create index lesson_title on lesson (title, id);
create index lesson_title_sv on lesson (title collate "sv-x-icu", id);
create index lesson_title_da on lesson (title collate "da-x-icu", id);
create index lesson_title_en on lesson (title collate "en-x-icu", id);
create index lesson_search on lesson using gin (search);
create trigger lesson_indexed after insert or update or delete on lesson
  for each row execute function index_learning('lesson');

-- Where a success factor was applied. Apart from the lesson's state, since not everybody who sees the lesson sees what it
-- was applied to; the journal knows each application by id and salted hash.
create table lesson_application (
  id uuid primary key,
  lesson_id uuid not null references lesson (id),
  subject_id uuid not null references known_subject (id),
  applied_on date not null,
  note text,
  salt text not null
);
create index lesson_application_of on lesson_application (lesson_id, applied_on desc, id desc);
create index lesson_application_subject on lesson_application (subject_id, lesson_id);

create table learning_case (
  id uuid primary key,
  version bigint not null,
  state jsonb not null,
  owner_id uuid not null generated always as ((state #>> '{content,ownerPartnerId}')::uuid) stored,
  source text not null generated always as (state #>> '{content,source}') stored,
  partner_id uuid generated always as ((state #>> '{content,partnerId}')::uuid) stored,
  forum_id uuid generated always as ((state #>> '{content,forumId}')::uuid) stored,
  status text not null generated always as (state ->> 'status') stored,
  themes jsonb not null generated always as (state #> '{content,themes}') stored,
  knowledge_kinds jsonb not null generated always as (state #> '{content,knowledgeKinds}') stored,
  goal_ids jsonb not null generated always as (state #> '{content,goalIds}') stored,
  challenge_ids jsonb not null generated always as (state #> '{content,challengeIds}') stored,
  title text not null generated always as (title_of(state #> '{content,title}')) stored,
  search tsvector not null generated always as
    (setweight(words_in(state #> '{content,title}'), 'A') || words_in(state #> '{content,summary}')
      || words_in(state #> '{content,result}')) stored
);
create index learning_case_owner on learning_case (owner_id, id desc);
create index learning_case_source on learning_case (source, id desc);
create index learning_case_partner on learning_case (partner_id, id desc);
create index learning_case_forum on learning_case (forum_id, id desc);
create index learning_case_status on learning_case (status, id desc);
create index learning_case_themes on learning_case using gin (themes);
create index learning_case_knowledge on learning_case using gin (knowledge_kinds);
create index learning_case_goals on learning_case using gin (goal_ids);
create index learning_case_challenges on learning_case using gin (challenge_ids);
create index learning_case_title on learning_case (title, id);
create index learning_case_title_sv on learning_case (title collate "sv-x-icu", id);
create index learning_case_title_da on learning_case (title collate "da-x-icu", id);
create index learning_case_title_en on learning_case (title collate "en-x-icu", id);
create index learning_case_search on learning_case using gin (search);
create trigger learning_case_indexed after insert or update or delete on learning_case
  for each row execute function index_learning('case');

create table documentation_entry (
  id uuid primary key,
  version bigint not null,
  state jsonb not null,
  seen jsonb not null,
  owner_id uuid not null generated always as ((state ->> 'ownerPartnerId')::uuid) stored,
  subject_id uuid not null generated always as ((state #>> '{subject,id}')::uuid) stored,
  kind text not null generated always as (state ->> 'kind') stored,
  day date not null generated always as (iso_day(state ->> 'date')) stored
);
create index documentation_entry_owner on documentation_entry (owner_id, id desc);
create index documentation_entry_subject on documentation_entry (subject_id, day desc);
create index documentation_entry_kind on documentation_entry (kind, id desc);
create index documentation_entry_day on documentation_entry (day, id);

-- What may lack documentation.
create index known_subject_activity on known_subject (id desc) where type = 'ACTIVITY' and not cancelled and not deleted;

grant select, insert, delete on learning_text, learning_external_id, lesson_application to ${app};
grant select, insert, update, delete on lesson, learning_case, documentation_entry to ${app};
