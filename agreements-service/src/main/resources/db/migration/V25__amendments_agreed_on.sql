-- Whom an amendment takes in is found by all who see the agreement, from the day on which all have agreed on it. Worked
-- out where the days are; those that are under way are looked at once, which fills it.
alter table agreement add next_agreed boolean not null default false;
update agreement set tell_at = now() where jsonb_typeof(state -> 'next') = 'object';
