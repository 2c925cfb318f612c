-- What is named as evidence of a need, by challenges and reports alike, and what goals are measured by: asked before
-- that is deleted, and before its deletion is offered.
create index health_challenge_evidence on health_challenge
  using gin (jsonb_path_query_array(state, '$.content.**.evidence[*].id') jsonb_path_ops);
create index public_health_report_evidence on public_health_report
  using gin (jsonb_path_query_array(state, '$.content.**.evidence[*].id') jsonb_path_ops);
create index known_subject_indicators on known_subject using gin ((target -> 'indicatorIds') jsonb_path_ops);

create function is_evidence(named uuid) returns boolean language sql stable as $$
  select exists (select from health_challenge c
      where jsonb_path_query_array(c.state, '$.content.**.evidence[*].id') @> to_jsonb(named))
    or exists (select from public_health_report r
      where jsonb_path_query_array(r.state, '$.content.**.evidence[*].id') @> to_jsonb(named))
$$;
