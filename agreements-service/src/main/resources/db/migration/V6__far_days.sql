-- The day after 9999-12-31 begins in a year of five digits, which the calendar of the application writes with a sign.
create or replace function stored_instant(text) returns timestamptz language sql immutable strict parallel safe as $$
  select make_timestamp(m[1]::int, m[2]::int, m[3]::int, m[4]::int, m[5]::int, m[6]::int) at time zone 'UTC'
  from regexp_match($1, '^\+?(\d+)-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)') m
$$;
