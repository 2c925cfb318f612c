-- Which report reads a measurement is asked before that is deleted.
create index report_text_readings on report_text using gin ((text -> 'readings') jsonb_path_ops);
