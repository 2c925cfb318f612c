-- First pages that cost the same however many partners there are: each filter by one exact value has an index that holds
-- the partners in the order of the list (docs/decisions/0020).

-- The region an area lies in; the same as the register of areas says (tested), which ships with the service.
create function region_of(area text) returns text language sql immutable strict parallel safe as $$
  select case
    when area like 'SE:MUNICIPALITY:%' then 'SE:REGION:' || substr(area, 17, 2)
    when area like 'DK:MUNICIPALITY:%' then 'DK:REGION:' || case
      when substr(area, 17) = any ('{773,787,810,813,820,825,840,846,849,851,860}') then '1081'
      when substr(area, 17) = any (
        '{615,657,661,665,671,706,707,710,727,730,740,741,746,751,756,760,766,779,791}') then '1082'
      when substr(area, 17) = any (
        '{410,420,430,440,450,461,479,480,482,492,510,530,540,550,561,563,573,575,580,607,621,630}') then '1083'
      when substr(area, 17) = any (
        '{101,147,151,153,155,157,159,161,163,165,167,169,173,175,183,185,187,190,201,210,217,219,223,230,240,250,260,270,400}')
        then '1084'
      when substr(area, 17) = any ('{253,259,265,269,306,316,320,326,329,330,336,340,350,360,370,376,390}') then '1085'
    end
  end
$$;

-- Where a partner is found: in each of its areas, and in the regions those lie in.
create function places_of(state jsonb) returns setof text language sql immutable parallel safe rows 2 as $$
  select p from jsonb_array_elements(state #> '{content,areas}') a
  cross join concat_ws(':', a ->> 'country', a ->> 'level', a ->> 'code') k
  cross join lateral (select k union select region_of(k)) place(p) where p is not null
$$;
create table partner_place (
  place text not null,
  partner_id uuid not null references partner (id),
  primary key (place, partner_id)
);
insert into partner_place select distinct place, p.id from partner p cross join places_of(p.state) place;
create index partner_place_partner on partner_place (partner_id);

create function index_partner_places() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.state #> '{content,areas}' = old.state #> '{content,areas}' then
    return null;
  end if;
  delete from partner_place where partner_id = new.id;
  insert into partner_place select distinct place, new.id from places_of(new.state) place;
  return null;
end $$;
create trigger partner_placed after insert or update on partner for each row execute function index_partner_places();

-- To sort by kind: within a kind the oldest come first.
create index partner_kind_oldest on partner (kind, id);

drop index partner_member_member;
create index partner_member_member on partner_member (member_id, partner_id);

-- How common a word is decides whether its index is worth reading: known to a part in a thousand, not in a hundred.
alter table partner alter column search set statistics 1000;

grant select, insert, delete on partner_place to ${app};
