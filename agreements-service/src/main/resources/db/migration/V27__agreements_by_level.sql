-- Agreements are looked for by the level of the areas they are to reach, named as DK:REGION:1082.
create index agreement_area_level on agreement_area (split_part(area, ':', 2), agreement_id);
