-- Whether an agreement is held against a list is asked whenever the list is read.
create index agreement_assessed_by on agreement ((state #>> '{assessment,list}'))
  where state #>> '{assessment,list}' is not null;
