-- The smallest aggregate there is. Not in db/migration: services test with this folder on their class path and must
-- not run it.
create table note (
  id uuid primary key,
  version bigint not null,
  state jsonb not null
);

-- What a reader of the feed has taken in, in the order in which it did.
create table note_read (
  nth bigint generated always as identity primary key,
  id uuid not null unique,
  position bigint not null unique
);

grant select, insert, update, delete on note to ${app};
grant select, insert on note_read to ${app};
