-- Shares of a billion rows come too late: vacuum and statistics follow what was added since. Rows never change, so that
-- each page is frozen once, soon after it was filled, and never read again for that.
ALTER TABLE event SET (
  autovacuum_vacuum_insert_scale_factor = 0,
  autovacuum_vacuum_insert_threshold = 2000000,
  autovacuum_freeze_min_age = 0,
  autovacuum_analyze_scale_factor = 0,
  autovacuum_analyze_threshold = 5000000,
  autovacuum_vacuum_cost_delay = 1
);
