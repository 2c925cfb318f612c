-- Whether an agreement makes the collaboration of these partners a formal one: signed or in force, more than a letter
-- of intent, and between at least two of them, of which none stands for another by then.
create or replace function formalises(agreement uuid, partners uuid[], instant timestamptz) returns boolean
  language sql stable as $$
  select exists (
    select from known_agreement k
    where k.id = agreement and k.type <> 'LETTER_OF_INTENT' and k.phase = 'CONCLUDED' and not k.deleted
      and (k.over_at is null or k.over_at > instant)
      and exists (
        with stand(partner, party) as (
          select p, b from unnest(partners) p cross join lateral behind_partner(p) b where b = any (k.parties))
        select from stand x join stand y on x.partner <> y.partner and x.party <> y.party
          and current_partner(x.partner, instant) <> current_partner(y.partner, instant)
          and current_partner(x.party, instant) <> current_partner(y.party, instant)))
$$;
