-- A draft, or what was cancelled, can be deleted; all that follows from it goes with it. What parties have before them,
-- or have signed, stays, whatever the application does.
alter table agreement_party drop constraint agreement_party_agreement_id_fkey,
  add foreign key (agreement_id) references agreement (id) on delete cascade;
alter table agreement_theme drop constraint agreement_theme_agreement_id_fkey,
  add foreign key (agreement_id) references agreement (id) on delete cascade;
alter table agreement_external_id drop constraint agreement_external_id_agreement_id_fkey,
  add foreign key (agreement_id) references agreement (id) on delete cascade;
alter table agreement_case drop constraint agreement_case_agreement_id_fkey,
  add foreign key (agreement_id) references agreement (id) on delete cascade;
alter table agreement_terms drop constraint agreement_terms_agreement_id_fkey,
  add foreign key (agreement_id) references agreement (id) on delete cascade;

create function keep_agreement() returns trigger language plpgsql as $$
begin
  if old.phase not in ('DRAFT', 'CANCELLED') then
    raise exception 'agreement % is % and stays', old.id, old.phase;
  end if;
  return old;
end $$;
create trigger agreement_kept before delete on agreement for each row execute function keep_agreement();

grant delete on agreement to ${app};
