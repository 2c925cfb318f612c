-- What an indicator came to last is asked for with every goal that it measures.
create index measurement_latest on measurement (indicator_id, period desc, id desc) where value is not null;

-- When what a measurement tells of was over: the end of its year or quarter.
create function period_end(period text) returns timestamptz language sql immutable strict parallel safe as $$
  select (make_date(left(period, 4)::int, 1, 1)
    + case when length(period) > 4 then right(period, 1)::int * 3 else 12 end * interval '1 month')
    at time zone 'UTC'
$$;
