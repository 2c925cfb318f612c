-- Which goal a goal is beneath, and at what level, is told by what was heard last of its agreement, so that is heard anew;
-- older news still changes nothing. Goals that are in no text any more keep what was known of them, and get no parent.
update known_subject set version = version - 1 where type in ('AGREEMENT', 'GOAL');
delete from feed_offsets where feed = 'agreements';
