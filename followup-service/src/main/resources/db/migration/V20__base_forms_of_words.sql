-- Forms of one word that the stemmers leave apart, each brought to one they know, between blanks; nothing where there are
-- none. Swedish samarbetet: samarbete, folkhälsan: folkhälsa; Finnish terveyden: terveys. Swedish, Danish and Norwegian
-- stemmers take the s of insats for a genitive's, and not that of insatser: insats: insatsen.
create or replace function base_forms(language text, words text) returns text language sql immutable parallel safe as $$
  select case split_part(lower(language), '-', 1)
    when 'sv' then concat_ws(' ',
      case when words ~* '\w{3}ets?$' then regexp_replace(words, 'ets?$', 'e', 'i') end,
      case when words ~* '\w{3}ans?$' then regexp_replace(words, 'ns?$', '', 'i') end,
      case when words ~* '\w{2}[nrt]s$' then words || 'en' end)
    when 'fi' then case when words ~* '[uy](den|t(ta|tä|een|ena|enä)|de(ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|ksi))$'
      then regexp_replace(words, '(den|t(ta|tä|een|ena|enä)|de(ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|ksi))$', 's', 'i')
      else '' end
    when 'da' then case when words ~* '\w{2}[nrt]s$' then words || 'en' else '' end
    when 'nb' then base_forms('da', words)
    when 'nn' then base_forms('da', words)
    when 'no' then base_forms('da', words)
    else ''
  end
$$;

create or replace function words_in(language text, words text) returns tsvector language sql immutable parallel safe as $$
  select to_tsvector(stemmer_of(language), words) || to_tsvector(stemmer_of(language), coalesce(
    (select string_agg(base_forms(language, m[1]), ' ') from regexp_matches(words, '\w+', 'g') m), ''))
$$;

create or replace function words_wanted(words text, language text) returns tsquery language plpgsql immutable parallel safe
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
  for word in select distinct m[1] from regexp_matches(words, '\w+', 'g') m where base_forms(language, m[1]) <> '' loop
    stem := plainto_tsquery(stemmer, word);
    if numnode(stem) = 1 then
      wanted := ts_rewrite(wanted, stem,
        stem || websearch_to_tsquery(stemmer, replace(base_forms(language, word), ' ', ' or ')));
    end if;
  end loop;
  return wanted;
end $$;

-- What is kept of the words of each text follows its state.
update lesson set state = state;
update learning_case set state = state;
