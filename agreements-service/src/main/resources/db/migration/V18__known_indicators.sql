-- Indicators that goals are measured by, as followup-service last told them. Those told before this table was there are
-- told again: what is kept of plans and evaluations takes no older news than it has.
create table known_indicator (
  id uuid primary key,
  version bigint not null,
  code text not null,
  name jsonb not null,
  owner uuid,
  visibility text not null,
  audience uuid[] not null,
  deleted boolean not null
);
grant select, insert, update on known_indicator to ${app};

delete from feed_offsets where feed = 'followup';
