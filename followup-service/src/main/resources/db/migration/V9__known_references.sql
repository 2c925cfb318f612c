-- Areas of the register and codes of the common lists, kept once heard of: what was there once may stay where it was
-- written. They were kept once for each part of the service before.
alter table need_area rename to known_area;
alter index need_area_pkey rename to known_area_pkey;
alter index need_area_region rename to known_area_region;
alter index need_area_country rename to known_area_country;
alter table known_area alter column code type text collate "C", alter column region type text collate "C",
  alter column country type text collate "C";
insert into known_area (code, region, country, name)
  select code, nullif(parent, split_part(code, '-', 1)), split_part(code, '-', 1), name from measured_area
  on conflict (code) do nothing;
drop table measured_area;

alter table need_code rename to known_code;
alter index need_code_pkey rename to known_code_pkey;
insert into known_code (list, code) select 'themes', code from known_theme on conflict (list, code) do nothing;
drop table known_theme;

grant select, insert, update on known_area to ${app};
