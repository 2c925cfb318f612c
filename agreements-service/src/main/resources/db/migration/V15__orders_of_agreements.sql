-- The orders in which agreements, and their days, are listed, in both directions.
create index agreement_by_type on agreement (type, id);
create index agreement_by_last_day on agreement ((coalesce(over_at, 'infinity')), id);
create index agreement_by_last_day_down on agreement ((coalesce(over_at, 'infinity')), id desc);
create index agreement_day_on on agreement_day (on_day, agreement_id, kind, party_id);
