alter table activity add column purpose text generated always as (state #>> '{content,purpose}') stored;
create index activity_purpose on activity (purpose, id desc) where purpose is not null;

create table development_area_theme (
  theme text not null,
  area_id uuid not null references development_area (id) on delete cascade,
  primary key (theme, area_id)
);
create index development_area_theme_of on development_area_theme (area_id);
create or replace function index_development_area() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.state -> 'content' = old.state -> 'content' then
    return null;
  end if;
  delete from development_area_owner where area_id = new.id;
  delete from development_area_theme where area_id = new.id;
  delete from development_area_external_id where area_id = new.id;
  insert into development_area_owner
    select p::uuid, new.id from jsonb_array_elements_text(new.state #> '{content,ownerPartnerIds}') p;
  insert into development_area_theme select t, new.id from jsonb_array_elements_text(new.state #> '{content,themes}') t;
  insert into development_area_external_id
    select (new.state #>> '{content,ownerPartnerIds,0}')::uuid, e ->> 'system', e ->> 'value', new.id
    from jsonb_array_elements(new.state #> '{content,externalIds}') e;
  return null;
end $$;
grant select, insert, delete on development_area_theme to ${app};
