-- The instants a status turns on are those the application stored: where midnight comes twice on a day, PostgreSQL
-- takes the second and a calendar the first. Rows stored before it did so keep what PostgreSQL makes of their days.
create function stored_instant(text) returns timestamptz language sql immutable strict parallel safe as $$
  select make_timestamp(left($1, 4)::int, substr($1, 6, 2)::int, substr($1, 9, 2)::int, substr($1, 12, 2)::int,
    substr($1, 15, 2)::int, substr($1, 18, 2)::int) at time zone 'UTC'
$$;

create function agreement_begins(state jsonb) returns timestamptz language sql immutable parallel safe as $$
  select coalesce(stored_instant(state #>> '{standing,beginsAt}'),
    day_begins(iso_day(state #>> '{standing,beginsOn}'), state #>> '{frame,timeZone}'))
$$;
create function agreement_ends(state jsonb) returns timestamptz language sql immutable parallel safe as $$
  select coalesce(stored_instant(state #>> '{standing,endsAt}'),
    day_begins(iso_day(state #>> '{standing,endsOn}') + 1, state #>> '{frame,timeZone}'))
$$;

alter table agreement drop column begins_at, drop column ends_at;
alter table agreement
  add column begins_at timestamptz generated always as (agreement_begins(state)) stored,
  add column ends_at timestamptz generated always as (agreement_ends(state)) stored,
  -- When the next of its days comes that is to be told, by the rule of PassedDay. What was stored without its instants
  -- is told from its next change on.
  add column tell_at timestamptz generated always as (case
    when state #>> '{standing,beginsAt}' is null or state -> 'passed' @> '["EXPIRED"]' then null
    when not coalesce(state -> 'passed' @> '["IN_FORCE"]', false)
      and coalesce(agreement_begins(state) < agreement_ends(state), true) then agreement_begins(state)
    when agreement_ends(state) is not null then greatest(agreement_begins(state), agreement_ends(state)) end) stored;
create index agreement_begins on agreement (begins_at, ends_at) where phase = 'CONCLUDED';
create index agreement_tell on agreement (tell_at) where tell_at is not null;
