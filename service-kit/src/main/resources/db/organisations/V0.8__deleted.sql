-- What was entered by mistake and deleted is nobody any more; what names it keeps its name.
alter table organisation add column deleted boolean not null default false;
