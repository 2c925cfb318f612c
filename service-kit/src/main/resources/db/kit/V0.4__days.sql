-- Days are kept as text in JSON; a cast would depend on session settings, so could not be stored in a column.
create function iso_day(text) returns date language sql immutable strict parallel safe as $$
  select make_date(left($1, 4)::int, substr($1, 6, 2)::int, substr($1, 9, 2)::int)
$$;

-- When a day begins in a zone.
create function day_begins(day date, zone text) returns timestamptz language sql immutable strict parallel safe as $$
  select day::timestamp at time zone zone
$$;
