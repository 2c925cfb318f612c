-- Every id an organisation has had, or has come to be, by a moment: its duplicates; those before it and after it, where
-- one was followed by one alone.
create function known_as(organisation uuid, moment timestamptz) returns setof uuid language sql stable
  rows 4 as $$
  with recursive same(id) as (
    select organisation
    union
    select n.id from same e cross join lateral (
      select o.merged_into as id from organisation o where o.id = e.id and o.merged_into is not null
      union all select o.id from organisation o where o.merged_into = e.id) n),
  later(id) as (
    select id from same
    union
    select n.id from later e cross join lateral (
      select o.merged_into as id from organisation o where o.id = e.id and o.merged_into is not null
      union all select o.id from organisation o where o.merged_into = e.id
      union all
      select o.successors[1] from organisation o
      where o.id = e.id and o.dissolved_at <= moment and cardinality(o.successors) = 1) n),
  earlier(id) as (
    select id from same
    union
    select n.id from earlier e cross join lateral (
      select o.id from organisation o where o.merged_into = e.id
      union all
      select o.id from organisation o
      where o.successors @> array[e.id] and o.dissolved_at <= moment and cardinality(o.successors) = 1) n)
  select id from later union select id from earlier
$$;
