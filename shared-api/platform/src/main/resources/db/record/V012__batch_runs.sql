-- Runs of nightly jobs over all companies ('') or one, as their events tell it.
CREATE TABLE batch_run (
  tenant_id text COLLATE "C" NOT NULL,
  run_id text COLLATE "C" NOT NULL,
  job text COLLATE "C" NOT NULL,
  business_date date NOT NULL,
  company text COLLATE "C" NOT NULL,
  number integer NOT NULL,
  started_by text COLLATE "C" NOT NULL,
  reason text COLLATE "C" NOT NULL CHECK (reason IN ('SCHEDULED', 'RETRIED', 'FORCED')),
  force_of text COLLATE "C",
  -- one more each time that what is missing is asked for
  attempt integer NOT NULL,
  ended boolean NOT NULL,
  done integer NOT NULL,
  failed integer NOT NULL,
  skipped integer NOT NULL,
  PRIMARY KEY (tenant_id, run_id)
);
CREATE UNIQUE INDEX batch_run_number ON batch_run (tenant_id, job, business_date, company, number);
CREATE INDEX batch_run_open ON batch_run (tenant_id, run_id) WHERE NOT ended;

-- What of a run is known beside its events: for how many companies it is, and of which attempt people were told.
CREATE TABLE batch_fan_out (
  tenant_id text COLLATE "C" NOT NULL,
  run_id text COLLATE "C" NOT NULL,
  attempt integer NOT NULL,
  total integer NOT NULL,
  told integer NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant_id, run_id)
);

-- The due list: each company of each run, and whether its hour has come.
CREATE TABLE batch_company (
  tenant_id text COLLATE "C" NOT NULL,
  run_id text COLLATE "C" NOT NULL,
  job text COLLATE "C" NOT NULL,
  business_date date NOT NULL,
  state text COLLATE "C" NOT NULL CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'SKIPPED')),
  due_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, run_id)
) WITH (fillfactor = 80);
CREATE INDEX batch_company_run ON batch_company (run_id, state);
CREATE INDEX batch_company_open ON batch_company (tenant_id, job, business_date) WHERE state IN ('WAITING', 'RUNNING');
CREATE INDEX batch_company_due ON batch_company (due_at) WHERE state = 'WAITING';

-- What has become of each subject of each job on each date: one row, whoever did it and however often it was tried.
CREATE TABLE batch_ledger (
  tenant_id text COLLATE "C" NOT NULL,
  job text COLLATE "C" NOT NULL,
  business_date date NOT NULL,
  subject text COLLATE "C" NOT NULL,
  run_id text COLLATE "C" NOT NULL,
  outcome text COLLATE "C" NOT NULL CHECK (outcome IN ('DONE', 'SKIPPED', 'NOT_YET', 'FAILED')),
  failure_class text COLLATE "C",
  error text COLLATE "C",
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, job, business_date, subject)
) WITH (fillfactor = 90);
CREATE INDEX batch_ledger_failed ON batch_ledger (run_id, tenant_id, subject) WHERE outcome = 'FAILED';
CREATE INDEX batch_ledger_later ON batch_ledger (tenant_id, job, business_date) WHERE outcome = 'NOT_YET';

SELECT protect_tenant_table('batch_run'), protect_tenant_table('batch_fan_out'), protect_tenant_table('batch_company'),
       protect_tenant_table('batch_ledger');
GRANT SELECT, INSERT, UPDATE, DELETE ON batch_run TO hr_app, hr_system;
GRANT SELECT, INSERT, UPDATE, DELETE ON batch_fan_out, batch_company, batch_ledger TO hr_system;
GRANT SELECT, INSERT, UPDATE ON batch_ledger TO hr_app;

-- Several of one transaction. What has been settled by another meanwhile is not settled twice: then nothing of it is kept.
CREATE FUNCTION enter_ledger(tenant text, of_job text, of_date date, subjects text[], outcomes text[], by_run text,
  again boolean) RETURNS void
  LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  entered integer;
BEGIN
  INSERT INTO batch_ledger AS held (tenant_id, job, business_date, subject, run_id, outcome)
    SELECT tenant, of_job, of_date, subject, by_run, outcome FROM unnest(subjects, outcomes) AS it (subject, outcome)
    ON CONFLICT (tenant_id, job, business_date, subject)
    DO UPDATE SET run_id = excluded.run_id, outcome = excluded.outcome, failure_class = NULL, error = NULL, at = now()
      WHERE held.outcome IN ('FAILED', 'NOT_YET') OR again AND held.run_id <> excluded.run_id;
  GET DIAGNOSTICS entered = ROW_COUNT;
  IF entered <> cardinality(subjects) THEN
    RAISE EXCEPTION USING ERRCODE = '40001', MESSAGE = 'settled meanwhile';
  END IF;
END
$$;
REVOKE ALL ON FUNCTION enter_ledger FROM PUBLIC;
GRANT EXECUTE ON FUNCTION enter_ledger TO hr_app, hr_system;
