-- Who sees the collaboration an analysis is made for stands beside its state: the state is history, and its readers need
-- not be allowed to see the collaboration.
alter table stakeholder_analysis add column within jsonb;
update stakeholder_analysis set within = state -> 'within', state = state - 'within' where state ? 'within';

-- A series cut at a hundred meetings was planned as far as the last of them, not for all of its 24 months.
update planned_series p set planned_until = m.last_day
from (select series_id, max((starts_at at time zone (state #>> '{of,timeZone}'))::date) as last_day
  from meeting where series_id is not null group by series_id having count(*) >= 100) m
where m.series_id = p.id and p.planned_until > m.last_day;
