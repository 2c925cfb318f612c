-- One row is one aggregate: `state` holds all of it, the other columns follow from it and serve queries. `within` is who
-- sees what is evaluated: no part of the state, which is history, and read by others.
create table evaluation (
  id uuid primary key,
  version bigint not null,
  state jsonb not null,
  within jsonb not null,
  owner_id uuid not null generated always as ((state ->> 'ownerPartnerId')::uuid) stored,
  subject_id uuid not null generated always as ((state #>> '{subject,id}')::uuid) stored,
  subject_type text not null generated always as (state #>> '{subject,type}') stored,
  type text not null generated always as (state ->> 'type') stored,
  status text not null generated always as (state ->> 'status') stored,
  completed_on date generated always as (iso_day(state #>> '{basis,completedOn}')) stored,
  basis_changed boolean not null generated always as (jsonb_array_length(state -> 'basisChanges') > 0) stored,
  recommends_scale_up boolean generated always as ((state ->> 'recommendScaleUp')::boolean) stored
);
create index evaluation_owner on evaluation (owner_id, id desc);
create index evaluation_subject on evaluation (subject_id, id desc);
create index evaluation_subject_type on evaluation (subject_type, id desc);
create index evaluation_type on evaluation (type, id desc);
create index evaluation_status on evaluation (status, id desc);
create index evaluation_completed on evaluation (completed_on, id);
create index evaluation_completed_down on evaluation (completed_on, id desc);
create index evaluation_basis_changed on evaluation (basis_changed, id desc);
create index evaluation_scale_up on evaluation (recommends_scale_up, id desc);

create table evaluation_criterion (
  code text not null,
  rating integer,
  evaluation_id uuid not null references evaluation (id) on delete cascade,
  primary key (evaluation_id, code)
);
create index evaluation_criterion_rated on evaluation_criterion (code, rating, evaluation_id);
create index evaluation_criterion_rating on evaluation_criterion (rating, evaluation_id);

-- What it names while in the making, and stands on once completed. A measurement may be gone by then.
create table evaluation_measurement (
  measurement_id uuid not null,
  evaluation_id uuid not null references evaluation (id) on delete cascade,
  primary key (measurement_id, evaluation_id)
);
create index evaluation_measurement_of on evaluation_measurement (evaluation_id);

-- The index tables follow the state in the same statement, so they cannot drift from it.
create function index_evaluation() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.state -> 'criteria' = old.state -> 'criteria'
    and new.state -> 'measurementIds' = old.state -> 'measurementIds' then
    return null;
  end if;
  delete from evaluation_criterion where evaluation_id = new.id;
  delete from evaluation_measurement where evaluation_id = new.id;
  insert into evaluation_criterion
    select c ->> 'code', (c ->> 'rating')::int, new.id from jsonb_array_elements(new.state -> 'criteria') c;
  insert into evaluation_measurement
    select distinct m::uuid, new.id from (
      select jsonb_array_elements_text(new.state -> 'measurementIds') as m
      union select e ->> 'id' from jsonb_array_elements(new.state -> 'criteria') c,
        jsonb_array_elements(c -> 'evidence') e where e ->> 'type' = 'MEASUREMENT') used;
  return null;
end $$;
create trigger evaluation_indexed after insert or update on evaluation
  for each row execute function index_evaluation();

grant select, insert, update, delete on evaluation to ${app};
grant select, insert, delete on evaluation_criterion, evaluation_measurement to ${app};
