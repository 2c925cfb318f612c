-- The journal: one row for every change of an aggregate. Written by the owner role; the application role may only
-- read and append, so rows and their order cannot be rewritten by a service, however it errs.

-- Who acted. The only place where a token's subject is kept, and the only one to erase it from.
create table actors (
  id uuid primary key,
  issuer text not null,
  subject text not null,
  unique (issuer, subject)
);

create table journal (
  seq bigint generated always as identity primary key,
  id uuid not null unique,
  type text not null,
  subject_type text not null,
  subject_id uuid not null,
  version bigint not null check (version > 0),
  schema integer not null,
  recorded_at timestamptz not null,
  effective_at timestamptz,
  actor uuid not null,
  actor_organisation text,
  trace_id text,
  data jsonb not null,
  owner uuid,
  visibility text not null,
  audience uuid[] not null,
  previous_hash text,
  hash text not null,
  idempotency_key text,
  request_hash text,
  unique (subject_id, version)
);
create unique index journal_idempotency on journal (actor, idempotency_key) where idempotency_key is not null;

-- The head of each aggregate's chain and who may see it now. Outlives the aggregate's own row, so that a deleted
-- one can be answered as gone to those who saw it.
create table subjects (
  id uuid primary key,
  type text not null,
  version bigint not null,
  head_hash text not null,
  owner uuid,
  visibility text not null,
  audience uuid[] not null,
  deleted boolean not null
);

-- Rows without a position yet. Positions are given after commit, so none appears behind one a reader has passed.
create table journal_unnumbered (seq bigint primary key, type text not null);
create table journal_position (position bigint primary key, seq bigint not null unique, type text not null);
create index journal_position_type on journal_position (type, position);

create function note_unnumbered() returns trigger language plpgsql security definer set search_path from current as $$
begin
  insert into journal_unnumbered values (new.seq, new.type);
  return null;
end $$;
create trigger journal_appended after insert on journal for each row execute function note_unnumbered();

-- Gives positions to the committed rows that have none, in insert order, and answers the last position given.
-- Each statement here has a snapshot of its own (read committed), so the second sees all that was numbered before
-- the lock was had. A reader that waits too long reads what is numbered already and comes back for the rest.
create function number_journal() returns bigint language plpgsql volatile security definer
  set search_path from current set lock_timeout = '2s' as $$
begin
  if exists (select from journal_unnumbered) then
    begin
      perform pg_advisory_xact_lock(hashtext('samverk.journal'));
      with taken as (delete from journal_unnumbered returning seq, type)
      insert into journal_position (position, seq, type)
      select (select coalesce(max(position), 0) from journal_position) + row_number() over (order by seq), seq, type
      from taken;
    exception when lock_not_available then null;
    end;
  end if;
  return (select coalesce(max(position), 0) from journal_position);
end $$;

-- Requests under way that carry an Idempotency-Key.
create table idempotency_claims (
  id uuid not null unique,
  actor uuid not null,
  key text not null,
  claimed_at timestamptz not null,
  primary key (actor, key)
);

-- How far this service has read the feeds of its neighbours.
create table feed_offsets (
  feed text primary key,
  position bigint not null
);

revoke execute on function number_journal() from public;
grant execute on function number_journal() to ${app};
grant select, insert, delete on actors, idempotency_claims to ${app};
grant select on journal, journal_position, subjects to ${app};
grant insert (id, type, subject_type, subject_id, version, schema, recorded_at, effective_at, actor,
  actor_organisation, trace_id, data, owner, visibility, audience, previous_hash, hash, idempotency_key, request_hash)
  on journal to ${app};
grant insert, update on subjects to ${app};
grant select, insert, update on feed_offsets to ${app};
