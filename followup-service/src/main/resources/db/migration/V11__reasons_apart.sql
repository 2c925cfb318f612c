-- Why an occasion was left out, and why an evaluation was taken up again, may name somebody: both are kept where they can
-- be erased, as other texts are. What the journal was told before stays there.
with told as (
  select id, state ->> 'skippedBecause' as text, gen_random_uuid() as text_id, gen_random_uuid()::text as salt
  from followup_occasion where state ->> 'skippedBecause' is not null),
kept as (
  insert into report_text (id, occasion_id, salt, text) select text_id, id, salt, to_jsonb(text) from told)
update followup_occasion o
set state = (o.state - 'skippedBecause') || jsonb_build_object('skipReason', jsonb_build_object('id', t.text_id,
  'hash', encode(sha256(convert_to(t.salt || to_jsonb(t.text), 'UTF8')), 'hex')))
from told t where o.id = t.id;

with told as (
  select id, state ->> 'statusReason' as text, gen_random_uuid() as text_id, gen_random_uuid()::text as salt
  from evaluation where state ->> 'statusReason' is not null),
kept as (
  insert into learning_text (id, about, salt, text) select text_id, id, salt, to_jsonb(text) from told)
update evaluation e
set state = (e.state - 'statusReason') || jsonb_build_object('reopenReason', jsonb_build_object('id', t.text_id,
  'hash', encode(sha256(convert_to(t.salt || to_jsonb(t.text), 'UTF8')), 'hex')))
from told t where e.id = t.id;

-- Each word of a text is looked at on its own to mark those that were looked for: the beginning of a text is enough, or a
-- page of long ones would take long.
create or replace function marked(texts jsonb, wanted tsquery) returns jsonb language plpgsql immutable parallel safe
  set client_min_messages = 'warning' as $$
declare
  lexemes text[] := array(
    select replace(m[1], '''''', '''') from regexp_matches(wanted::text, '''((?:[^'']|'''')+)''', 'g') m);
  text record;
  found tsquery;
  marked jsonb := '{}';
begin
  for text in select key, left(value, 4000) as value from jsonb_each_text(texts) order by key loop
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
