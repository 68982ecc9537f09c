-- Runs of all jobs are read from the newest business date back.
CREATE INDEX batch_run_date ON batch_run (tenant_id, business_date);
