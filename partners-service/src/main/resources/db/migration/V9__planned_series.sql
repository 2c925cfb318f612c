-- How far the meetings of a series are planned. It only moves on, so that what was taken out of a series stays out.
create table planned_series (
  id uuid primary key,
  first_day date not null,
  planned_until date not null
);
create index planned_series_until on planned_series (planned_until, id);

insert into planned_series (id, first_day, planned_until)
select m.series_id, f.day, (f.day + interval '24 months')::date
from (select distinct series_id from meeting where series_id is not null) m
cross join lateral (
  select min((o.starts_at at time zone (o.state #>> '{of,timeZone}'))::date) as day
  from meeting o where o.series_id = m.series_id) f;

grant select, insert, update, delete on planned_series to ${app};
