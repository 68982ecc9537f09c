-- Of whom payroll knows something: whom a run may have to pay, and whose employment has been.
CREATE TABLE paid_employee (
  tenant_id text COLLATE "C" NOT NULL,
  employee_id text COLLATE "C" NOT NULL,
  PRIMARY KEY (tenant_id, employee_id)
);
SELECT protect_tenant_table('paid_employee');
GRANT SELECT, INSERT, DELETE ON paid_employee TO hr_app, hr_system;

-- Pay is said of an employment that there is; it is not taken back meanwhile.
CREATE FUNCTION require_employment_to_pay(tenant text, employee text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  PERFORM require_entered(tenant);
  IF session_user = 'hr_system' THEN RETURN; END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('employment ' || tenant || ' ' || employee, 0));
  IF NOT EXISTS (SELECT FROM employment_period p WHERE p.tenant_id = tenant AND p.employee_id = employee) THEN
    RAISE EXCEPTION USING ERRCODE = 'HR422', MESSAGE = 'EMPLOYEE_UNKNOWN';
  END IF;
END
$$;
REVOKE ALL ON FUNCTION require_employment_to_pay(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION require_employment_to_pay(text, text) TO hr_app, hr_system;

-- Nobody is rehired after, heads a department in, has punched during, or is paid for an employment that has never been.
CREATE OR REPLACE FUNCTION require_unused(tenant text, employee text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  PERFORM require_entered(tenant);
  PERFORM pg_advisory_xact_lock(hashtextextended('employment ' || tenant || ' ' || employee, 0));
  IF EXISTS (SELECT FROM fact f WHERE f.tenant_id = tenant AND f.fact = 'PREVIOUS' AND f.value = employee)
    OR EXISTS (SELECT FROM fact f WHERE f.tenant_id = tenant AND f.fact = 'HEAD' AND f.value = employee)
    OR EXISTS (SELECT FROM roster r WHERE r.tenant_id = tenant AND r.employee_id = employee)
    OR EXISTS (SELECT FROM paid_employee p WHERE p.tenant_id = tenant AND p.employee_id = employee)
  THEN
    RAISE EXCEPTION USING ERRCODE = 'HR409', MESSAGE = 'IN_USE';
  END IF;
END
$$;
