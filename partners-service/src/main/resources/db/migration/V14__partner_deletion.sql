-- What was entered by mistake is deleted, and with it what is kept beside it: what it is found by, names of persons.
alter table partner_identifier drop constraint partner_identifier_partner_id_fkey,
  add foreign key (partner_id) references partner (id) on delete cascade;
alter table partner_external_id drop constraint partner_external_id_partner_id_fkey,
  add foreign key (partner_id) references partner (id) on delete cascade;
alter table partner_area drop constraint partner_area_partner_id_fkey,
  add foreign key (partner_id) references partner (id) on delete cascade;
alter table partner_theme drop constraint partner_theme_partner_id_fkey,
  add foreign key (partner_id) references partner (id) on delete cascade;
alter table partner_successor drop constraint partner_successor_partner_id_fkey,
  add foreign key (partner_id) references partner (id) on delete cascade;
alter table partner_member drop constraint partner_member_partner_id_fkey,
  add foreign key (partner_id) references partner (id) on delete cascade;
alter table partner_number drop constraint partner_number_partner_id_fkey,
  add foreign key (partner_id) references partner (id) on delete cascade;
alter table partner_place drop constraint partner_place_partner_id_fkey,
  add foreign key (partner_id) references partner (id) on delete cascade;
alter table partner_contact_name drop constraint partner_contact_name_partner_id_fkey,
  add foreign key (partner_id) references partner (id) on delete cascade;

-- Whoever owns something is there, as elsewhere.
alter table collaboration add foreign key (owner_id) references partner (id);
alter table checklist add foreign key (owner_id) references partner (id);

grant delete on partner to ${app};
