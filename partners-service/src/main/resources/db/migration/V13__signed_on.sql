-- When all had consented to an agreement: from then on it makes a collaboration a formal one. Those known already are told
-- again by their feed; until then, and where it does not say whose consent it took, the first day in force stands in.
alter table known_agreement add column concluded_on date;
delete from feed_offsets where feed = 'agreements';
