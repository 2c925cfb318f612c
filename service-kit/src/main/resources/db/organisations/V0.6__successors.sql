-- What became of an organisation: merged with another it was a duplicate of, or dissolved, with others in its place.
alter table organisation
  add column merged_into uuid,
  add column valid_from_at timestamptz,
  add column valid_until_at timestamptz,
  add column dissolved_at timestamptz,
  add column successors uuid[] not null default '{}';
create index organisation_merged_into on organisation (merged_into) where merged_into is not null;
create index organisation_successors on organisation using gin (successors);

-- The organisation itself, or whoever has taken its place at that time: what it was merged into, its sole successor.
create function current_organisation(organisation uuid, moment timestamptz default now()) returns uuid
language plpgsql stable as $$
declare
  here uuid := organisation;
  following uuid;
begin
  loop
    select coalesce(o.merged_into,
      case when o.dissolved_at <= moment and cardinality(o.successors) = 1 then o.successors[1] end) into following
    from organisation o where o.id = here;
    exit when following is null;
    here := following;
  end loop;
  return here;
end $$;

-- The organisation and all it acts for: confirmed units beneath it, its duplicates, and those whose place it has
-- taken by then.
create function acts_for(organisation uuid, moment timestamptz) returns setof uuid language sql stable
  rows 20 as $$
  with recursive mine(id) as (
    select organisation
    union
    select n.id from mine e cross join lateral (
      select o.id from organisation o where o.parent_id = e.id and o.confirmed
      union all select o.id from organisation o where o.merged_into = e.id
      union all
      select o.id from organisation o
      where o.successors @> array[e.id] and o.dissolved_at <= moment and o.merged_into is null) n)
  select id from mine
$$;
