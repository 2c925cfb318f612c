-- Who speaks for a partner until a registrar has confirmed it: whoever entered it, unless it was found to be another.
create function stand_in(partner uuid) returns uuid language sql stable as $$
  select (p.state ->> 'createdBy')::uuid from partner p where p.id = partner and not p.confirmed and p.merged_into is null
$$;

-- Whether a partner has been known by more than one id: for others there is no need to ask `known_as`.
create function known_by_more(partner uuid) returns boolean language sql stable as $$
  select exists (select from partner p where p.merged_into = partner)
    or exists (select from partner p where p.id = partner and p.merged_into is not null)
    or exists (select from partner_successor s where s.partner_id = partner)
    or exists (select from partner_successor s where s.successor_id = partner)
$$;

-- What an offer is called, in one language; all its words, in all.
create function title_of_offer(state jsonb) returns text language sql immutable parallel safe as $$
  select coalesce(state #>> '{content,title,sv}', state #>> '{content,title,da}', state #>> '{content,title,en}',
    (select min(value) from jsonb_each_text(state #> '{content,title}')))
$$;
create function words_of_offer(state jsonb) returns text language sql immutable parallel safe as $$
  select concat_ws(' ',
    (select string_agg(value, ' ') from jsonb_each_text(state #> '{content,title}')),
    (select string_agg(value, ' ') from jsonb_each_text(state #> '{content,description}')))
$$;

-- One row is one aggregate: `state` holds all of it, the other columns follow from it and serve queries.
create table offer (
  id uuid primary key,
  version bigint not null,
  state jsonb not null,
  partner_id uuid not null generated always as ((state ->> 'partnerId')::uuid) stored references partner (id),
  title text not null generated always as (title_of_offer(state)) stored,
  type text not null generated always as (state #>> '{content,type}') stored,
  status text not null generated always as (state ->> 'status') stored,
  search text not null generated always as (fold(words_of_offer(state))) stored
);
create index offer_partner on offer (partner_id, id desc);
create index offer_type on offer (type, id desc);
create index offer_status on offer (status, id desc);
create index offer_title on offer (title, id);
create index offer_title_sv on offer (title collate "sv-x-icu", id);
create index offer_title_da on offer (title collate "da-x-icu", id);
create index offer_title_en on offer (title collate "en-x-icu", id);
create index offer_search on offer using gin (search gin_trgm_ops);

create table offer_theme (
  theme text not null,
  offer_id uuid not null references offer (id) on delete cascade,
  primary key (theme, offer_id)
);
create index offer_theme_of on offer_theme (offer_id);

create table offer_target_group (
  target_group text not null,
  offer_id uuid not null references offer (id) on delete cascade,
  primary key (target_group, offer_id)
);
create index offer_target_group_of on offer_target_group (offer_id);

create table offer_area (
  area text not null,
  offer_id uuid not null references offer (id) on delete cascade,
  primary key (area, offer_id)
);
create index offer_area_of on offer_area (offer_id);

create table offer_external_id (
  owner uuid not null,
  system text not null,
  value text not null,
  offer_id uuid not null references offer (id) on delete cascade,
  constraint offer_external_id_unique unique (owner, system, value)
);
create index offer_external_id_of on offer_external_id (offer_id);
create index offer_external_id_value on offer_external_id (system, value);

create table referral_pathway (
  id uuid primary key,
  version bigint not null,
  state jsonb not null,
  to_partner_id uuid not null generated always as ((state ->> 'toPartnerId')::uuid) stored references partner (id),
  from_partner_id uuid generated always as ((state #>> '{content,fromPartnerId}')::uuid) stored
    references partner (id),
  from_kind text generated always as (state #>> '{content,fromKind}') stored,
  offer_id uuid generated always as ((state #>> '{content,offerId}')::uuid) stored references offer (id),
  type text not null generated always as (state #>> '{content,type}') stored,
  direction text not null generated always as (state #>> '{content,direction}') stored,
  status text not null generated always as (state ->> 'status') stored
);
create index referral_pathway_to on referral_pathway (to_partner_id, id desc);
create index referral_pathway_from on referral_pathway (from_partner_id, id desc) where from_partner_id is not null;
create index referral_pathway_from_kind on referral_pathway (from_kind, id desc) where from_kind is not null;
create index referral_pathway_offer on referral_pathway (offer_id, id desc) where offer_id is not null;
create index referral_pathway_type on referral_pathway (type, id desc);
create index referral_pathway_direction on referral_pathway (direction, id desc);
create index referral_pathway_status on referral_pathway (status, id desc);
create index referral_pathway_mutual on referral_pathway (from_partner_id, to_partner_id)
  where status = 'ACTIVE' and direction = 'MUTUAL' and from_partner_id is not null;

create table referral_pathway_theme (
  theme text not null,
  pathway_id uuid not null references referral_pathway (id) on delete cascade,
  primary key (theme, pathway_id)
);
create index referral_pathway_theme_of on referral_pathway_theme (pathway_id);

create table referral_pathway_external_id (
  owner uuid not null,
  system text not null,
  value text not null,
  pathway_id uuid not null references referral_pathway (id) on delete cascade,
  constraint referral_pathway_external_id_unique unique (owner, system, value)
);
create index referral_pathway_external_id_of on referral_pathway_external_id (pathway_id);
create index referral_pathway_external_id_value on referral_pathway_external_id (system, value);

-- Which agreement a pathway rests on. Its readers need not be allowed to know, so the journal, which all of them see,
-- knows the link by id and salted hash.
create table referral_pathway_agreement (
  id uuid primary key,
  pathway_id uuid not null references referral_pathway (id) on delete cascade,
  agreement_id uuid not null references known_agreement (id),
  salt text not null
);
create index referral_pathway_agreement_of on referral_pathway_agreement (pathway_id);
create index referral_pathway_agreement_to on referral_pathway_agreement (agreement_id);

create function partners_in_pathway(state jsonb) returns uuid[] language sql immutable parallel safe as $$
  select array_remove(array[(state ->> 'toPartnerId')::uuid, (state #>> '{content,fromPartnerId}')::uuid], null)
$$;

-- The index tables follow the state in the same statement, so they cannot drift from it.
create function index_offer() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.state -> 'content' = old.state -> 'content' then
    return null;
  end if;
  delete from offer_theme where offer_id = new.id;
  delete from offer_target_group where offer_id = new.id;
  delete from offer_area where offer_id = new.id;
  delete from offer_external_id where offer_id = new.id;
  insert into offer_theme
    select t, new.id from jsonb_array_elements_text(new.state #> '{content,themes}') t;
  insert into offer_target_group
    select g, new.id from jsonb_array_elements_text(new.state #> '{content,targetGroups}') g;
  insert into offer_area
    select concat_ws(':', a ->> 'country', a ->> 'level', a ->> 'code'), new.id
    from jsonb_array_elements(new.state #> '{content,areas}') a;
  insert into offer_external_id
    select new.partner_id, e ->> 'system', e ->> 'value', new.id
    from jsonb_array_elements(new.state #> '{content,externalIds}') e;
  return null;
end $$;
create trigger offer_indexed after insert or update on offer for each row execute function index_offer();

create function index_referral_pathway() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.state -> 'content' = old.state -> 'content' then
    return null;
  end if;
  delete from referral_pathway_theme where pathway_id = new.id;
  delete from referral_pathway_external_id where pathway_id = new.id;
  insert into referral_pathway_theme
    select t, new.id from jsonb_array_elements_text(new.state #> '{content,themes}') t;
  insert into referral_pathway_external_id
    select new.to_partner_id, e ->> 'system', e ->> 'value', new.id
    from jsonb_array_elements(new.state #> '{content,externalIds}') e;
  return null;
end $$;
create trigger referral_pathway_indexed after insert or update on referral_pathway
  for each row execute function index_referral_pathway();

grant select, insert, update, delete on offer, referral_pathway to ${app};
grant select, insert, delete on offer_theme, offer_target_group, offer_area, offer_external_id,
  referral_pathway_theme, referral_pathway_external_id to ${app};
grant select, insert on referral_pathway_agreement to ${app};
