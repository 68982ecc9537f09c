-- Runs of payroll as they are now. Pages of payslips ask for theirs in the transaction that writes them.
CREATE TABLE payroll_run (
  tenant_id text COLLATE "C" NOT NULL,
  run_id text COLLATE "C" NOT NULL,
  -- the first day of the month that it pays
  month date NOT NULL,
  kind text COLLATE "C" NOT NULL,
  pay_date date NOT NULL,
  -- whom alone it pays; null for everybody
  employees text[],
  state text COLLATE "C" NOT NULL,
  -- how often it was computed; 0 before the first time
  revision integer NOT NULL,
  -- the last event that counts
  inputs_xid bigint,
  inputs_pos bigint,
  attendance_cutoff date,
  rule_set_id text COLLATE "C",
  PRIMARY KEY (tenant_id, run_id)
);
CREATE INDEX ON payroll_run (state) WHERE state NOT IN ('FINALISED', 'PAID');

-- Whom a mail tells of a payslip, from the end of its run on.
CREATE TABLE payslip_notice (
  tenant_id text COLLATE "C" NOT NULL,
  run_id text COLLATE "C" NOT NULL,
  employee_id text COLLATE "C" NOT NULL,
  delivered boolean NOT NULL DEFAULT false,
  -- of the mail
  attempts integer NOT NULL DEFAULT 0,
  due_at timestamptz NOT NULL DEFAULT 'infinity',
  PRIMARY KEY (tenant_id, run_id, employee_id)
);
CREATE INDEX ON payslip_notice (due_at) WHERE NOT delivered;

-- The last event by which a run that is open would come out differently.
CREATE TABLE payroll_change (
  tenant_id text COLLATE "C" NOT NULL,
  run_id text COLLATE "C" NOT NULL,
  xid bigint NOT NULL,
  pos bigint NOT NULL,
  PRIMARY KEY (tenant_id, run_id)
);
-- Up to where events have been looked at, of all companies: one row.
CREATE TABLE payroll_look (
  tenant_id text COLLATE "C" NOT NULL PRIMARY KEY,
  xid bigint NOT NULL,
  pos bigint NOT NULL
);
SELECT protect_tenant_table('payroll_run'), protect_tenant_table('payslip_notice'),
       protect_tenant_table('payroll_change'), protect_tenant_table('payroll_look');
INSERT INTO payroll_look (tenant_id, xid, pos) VALUES ('platform', 0, 0);
GRANT SELECT, INSERT, UPDATE ON payroll_run TO hr_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON payslip_notice TO hr_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON payroll_run, payslip_notice, payroll_change TO hr_system;
GRANT SELECT, UPDATE ON payroll_look TO hr_system;

-- The run is being computed, the same time as it was when somebody began with these payslips, until this has ended.
CREATE FUNCTION require_payroll_calculation(tenant text, run text, of_revision integer) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  PERFORM require_entered(tenant);
  PERFORM FROM payroll_run
    WHERE tenant_id = tenant AND run_id = run AND state = 'DRAFT' AND revision = of_revision FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION USING ERRCODE = 'HR409', MESSAGE = 'WRONG_STATE';
  END IF;
END
$$;

-- No other month was finalised since these were counted: what earlier months owe is paid by one run alone.
CREATE FUNCTION require_payroll_finalised(tenant text, many bigint) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  PERFORM require_entered(tenant);
  PERFORM pg_advisory_xact_lock(hashtextextended('payroll ' || tenant, 0));
  IF (SELECT count(*) FROM payroll_run r
       WHERE r.tenant_id = tenant AND r.kind = 'REGULAR' AND r.state IN ('FINALISED', 'PAID')) <> many THEN
    RAISE EXCEPTION USING ERRCODE = 'HR409', MESSAGE = 'ANOTHER_RUN_FINALISED';
  END IF;
END
$$;
REVOKE ALL ON FUNCTION require_payroll_calculation, require_payroll_finalised FROM PUBLIC;
GRANT EXECUTE ON FUNCTION require_payroll_calculation, require_payroll_finalised TO hr_app, hr_system;
