-- What a service knows of the organisations in the register, from its feed. `version` is the register's, so that
-- nothing older ever overwrites what is newer.
create table organisation (
  id uuid primary key,
  version bigint not null,
  name text not null,
  kind text not null,
  country text not null,
  active boolean not null,
  confirmed boolean not null,
  parent_id uuid,
  identifiers text[] not null,
  areas text[] not null
);
create index organisation_parent on organisation (parent_id);
create index organisation_identifiers on organisation using gin (identifiers);
create index organisation_areas on organisation using gin (areas);

grant select, insert, update on organisation to ${app};
