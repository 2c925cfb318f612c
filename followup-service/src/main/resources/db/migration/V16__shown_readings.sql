-- What a submitted report reads, as it was then: the measurements it names and all others on their lines. It is kept beside
-- the state, which everybody reads who sees the occasion: an indicator may be for fewer.
create table report_reading (
  report uuid not null references report_text (id) on delete cascade,
  measurement_id uuid not null,
  version bigint not null,
  named boolean not null,
  indicator_id uuid not null,
  area text collate "C" not null,
  breakdown text collate "C" not null,
  period text collate "C" not null,
  content jsonb not null,
  primary key (report, measurement_id)
);
create table report_indicator (
  report uuid not null references report_text (id) on delete cascade,
  indicator_id uuid not null,
  content jsonb not null,
  primary key (report, indicator_id)
);

-- What was measured, without what is noted beside it.
create function measured(content jsonb) returns jsonb language sql immutable parallel safe as $$
  select jsonb_strip_nulls(content - array['observed', 'reason', 'source'])
$$;

grant select, insert on report_reading, report_indicator to ${app};
