-- What was decided to be erased of people who have left.
CREATE TABLE person_erasure (
  tenant_id text COLLATE "C" NOT NULL,
  employee_id text COLLATE "C" NOT NULL,
  -- the class of the values
  retention text COLLATE "C" NOT NULL,
  -- the keys are gone and read models are being made again; no event says so, and to do it again changes nothing
  is_done boolean NOT NULL DEFAULT false,
  PRIMARY KEY (tenant_id, employee_id, retention)
);
CREATE INDEX ON person_erasure (tenant_id) WHERE NOT is_done;

-- The last day on which something was paid to somebody.
CREATE TABLE wage_entry (
  tenant_id text COLLATE "C" NOT NULL,
  employee_id text COLLATE "C" NOT NULL,
  last_on date NOT NULL,
  PRIMARY KEY (tenant_id, employee_id)
);
SELECT protect_tenant_table('person_erasure'), protect_tenant_table('wage_entry');
GRANT SELECT, INSERT ON person_erasure TO hr_app;
GRANT SELECT, INSERT, UPDATE ON wage_entry TO hr_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON person_erasure, wage_entry TO hr_system;

-- of runs that have ended; events are too many to look at
INSERT INTO wage_entry (tenant_id, employee_id, last_on)
  SELECT n.tenant_id, n.employee_id, max(r.pay_date) FROM payslip_notice n
    JOIN payroll_run r ON r.tenant_id = n.tenant_id AND r.run_id = n.run_id GROUP BY 1, 2;

-- What was known of somebody's addresses by hashes of them.
CREATE FUNCTION forget_addresses(tenant text, employee text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  PERFORM require_entered(tenant);
  UPDATE fact f SET value = NULL WHERE f.tenant_id = tenant AND f.subject = employee AND f.fact = 'EMAIL';
  PERFORM refresh_employment(tenant, employee);
END
$$;
REVOKE ALL ON FUNCTION forget_addresses FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_addresses TO hr_app, hr_system;
