-- A document belongs to one text of its agreement, and is seen by those who are told of that. What was uploaded before
-- this was kept belongs to the text that was the newest when it came.
update document d set state = d.state || jsonb_build_object('termsVersion', coalesce(
  (select coalesce(cast(j.data #>> '{next,termsVersion}' as int), cast(j.data #>> '{terms,termsVersion}' as int))
    from journal j
    where j.subject_id = d.agreement_id and j.recorded_at <= cast(d.state ->> 'createdAt' as timestamptz)
    order by j.version desc limit 1),
  (select cast(a.state #>> '{terms,termsVersion}' as int) from agreement a where a.id = d.agreement_id)));

-- What belongs to a proposal that came to nothing is from now on for those who were asked to consent to that. All else
-- follows with the next change of its agreement.
with lost as (
  select d.id, a.owner_id as owner, array(
      select distinct cast(p.id as uuid) from (
        select jsonb_path_query(x, '$.stake.signers[*].partyId') #>> '{}' as id
        from jsonb_array_elements(a.state -> 'proposals') x where x -> 'termsVersion' = d.state -> 'termsVersion'
        union select a.state #>> '{origin,createdBy}'
        where a.state #>> '{origin,createdBy}'
          <> coalesce(a.state #>> '{origin,createdFor}', cast(a.owner_id as text))) p
      where cast(p.id as uuid) <> a.owner_id
        and (s.visibility in ('SHARED', 'PUBLIC') or cast(p.id as uuid) = any (s.audience))
      order by 1) as readers
  from document d join agreement a on a.id = d.agreement_id join subjects s on s.id = a.id
  where d.state -> 'termsVersion' <> a.state #> '{terms,termsVersion}'
    and not exists (select from jsonb_array_elements(a.state -> 'proposals') x
      where x -> 'termsVersion' = d.state -> 'termsVersion' and jsonb_typeof(x -> 'closing') is distinct from 'object')),
shut as (
  update document d set access = jsonb_build_object('owner', l.owner, 'audience', to_jsonb(l.readers),
    'visibility', case when cardinality(l.readers) = 0 then 'PRIVATE' else 'RESTRICTED' end)
  from lost l where d.id = l.id returning d.id)
update subjects s set audience = l.readers,
  visibility = case when cardinality(l.readers) = 0 then 'PRIVATE' else 'RESTRICTED' end
from lost l where s.id = l.id;

-- Who is to be a party is found by those who may know. Parties are written anew whenever a text is another; this comes
-- after that, as triggers come in the order of their names.
alter table agreement_party add proposed boolean not null default false;
create function mark_parties_to_be() returns trigger language plpgsql as $$
begin
  update agreement_party p set proposed = true
  where p.agreement_id = new.id and not p.proposed and not exists (
    select from jsonb_array_elements(new.state #> '{terms,terms,parties}') t
    where cast(t ->> 'partnerId' as uuid) = p.partner_id);
  return null;
end $$;
create trigger agreement_parties_marked after insert or update on agreement
  for each row when (jsonb_typeof(new.state -> 'next') = 'object') execute function mark_parties_to_be();
update agreement_party p set proposed = true from agreement a
where a.id = p.agreement_id and jsonb_typeof(a.state -> 'next') = 'object' and not exists (
  select from jsonb_array_elements(a.state #> '{terms,terms,parties}') t
  where cast(t ->> 'partnerId' as uuid) = p.partner_id);
grant update (proposed) on agreement_party to ${app};
