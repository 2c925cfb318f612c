-- As before (V21), and beside that what Swedish stemmers leave of a definite plural and its genitive, and Danish and
-- Norwegian ones of short words. Myndigheternas: myndigheterna; mötena: möte; åren: år; männens: män; innbyggernes:
-- innbygger.
create or replace function base_forms(language text, words text) returns text language sql immutable parallel safe as $$
  select case split_part(lower(language), '-', 1)
    when 'sv' then concat_ws(' ',
      case when words ~* '\w{3}ets?$' then regexp_replace(words, 'ets?$', 'e', 'i') end,
      case when words ~* '\w{2}ets?$' then regexp_replace(words, 'ets?$', '', 'i') end,
      case when words ~* '\w{3}ans?$' then regexp_replace(words, 'ns?$', '', 'i') end,
      case when words ~* '\w{2}([aeo]r|are|heterna)s$' then regexp_replace(words, 's$', '', 'i') end,
      case when words ~* '\w{3}enas?$' then regexp_replace(words, 'nas?$', '', 'i') end,
      case when words ~* 'männens?$' then regexp_replace(words, 'nens?$', '', 'i')
        when words ~* '\w{2}ens?$' then regexp_replace(words, 'ens?$', '', 'i') end,
      case when words ~* '\w{2}[nrt]s$' then words || 'en' end)
    when 'fi' then case when words ~* '[uy](den|t(ta|tä|een|ena|enä)|de(ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|ksi))$'
      then regexp_replace(words, '(den|t(ta|tä|een|ena|enä)|de(ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|ksi))$', 's', 'i')
      else '' end
    when 'da' then concat_ws(' ',
      case when words ~* '\w{2}e[tn]s?$' then regexp_replace(words, 'e[tn]s?$', '', 'i') end,
      case when words ~* '\w{2}ernes?$' then regexp_replace(words, 'nes?$', '', 'i') end,
      case when words ~* '\w{2}[nrt]s$' then words || 'en' end)
    when 'nb' then base_forms('da', words)
    when 'nn' then base_forms('da', words)
    when 'no' then base_forms('da', words)
    else ''
  end
$$;

-- What is kept of the words of each text follows its state.
update lesson set state = state;
update learning_case set state = state;
