-- One row is one aggregate: `state` holds what is said of a document, the other columns follow from it and serve queries.
-- `access` is who sees its agreement: no part of the state, which is history.
create table document (
  id uuid primary key,
  version bigint not null,
  state jsonb not null,
  access jsonb not null,
  agreement_id uuid not null generated always as ((state ->> 'agreementId')::uuid) stored references agreement (id),
  document_type text not null generated always as (state ->> 'documentType') stored,
  title text not null generated always as (state ->> 'title') stored,
  sha256 text not null generated always as (state ->> 'sha256') stored,
  uploaded_by uuid not null generated always as ((state ->> 'uploadedBy')::uuid) stored
);
create index document_agreement on document (agreement_id, id desc);
create index document_type on document (agreement_id, document_type, id desc);
create index document_title on document (agreement_id, title, id);
create index document_sha256 on document (agreement_id, sha256, id desc);

-- The bytes, in parts of at most 512 KiB: written once, never changed, gone with their document.
create table document_part (
  document_id uuid not null references document (id) on delete cascade,
  number integer not null,
  bytes bytea not null,
  primary key (document_id, number)
);
-- Most kinds of files are packed already.
alter table document_part alter column bytes set storage external;

grant select, insert, update, delete on document to ${app};
grant select, insert on document_part to ${app};
