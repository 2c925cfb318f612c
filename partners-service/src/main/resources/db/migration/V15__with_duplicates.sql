-- The partner itself, and everything that was merged into it, be it through others.
create function with_duplicates(partner uuid) returns setof uuid language sql stable rows 2 as $$
  with recursive one(id) as (
    select partner union select d.id from one o join partner d on d.merged_into = o.id)
  select id from one
$$;
