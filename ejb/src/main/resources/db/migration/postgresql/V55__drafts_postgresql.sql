-- Every draft is deleted within a second: what is left of them is cleaned up by their number, not by a share of a table that is empty.
alter table event_draft set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 1000000);
