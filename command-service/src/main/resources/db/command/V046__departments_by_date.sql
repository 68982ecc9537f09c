-- Departments begin and end, and people work in them only on days on which they exist. The row of a department is what
-- both sides lock in their last message: shared by who places somebody in it, alone by who ends it.
--
-- A rebuild (hr_system) makes rows of what was decided already, in the order of the log, which need not be that of the
-- locks: it is refused nothing.

-- For a stay on the days from from_day until the one before until, null for no end.
CREATE FUNCTION require_open(tenant text, department text, from_day date, until date) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  founded date;
  closed date;
BEGIN
  PERFORM require_entered(tenant);
  IF session_user = 'hr_system' THEN RETURN; END IF;
  PERFORM 1 FROM department d WHERE d.tenant_id = tenant AND d.department_id = department FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION USING ERRCODE = 'HR422', MESSAGE = 'DEPARTMENT_UNKNOWN', COLUMN = 'departmentId';
  END IF;
  SELECT min(f.effective_on) FILTER (WHERE f.fact = 'FOUNDED'), min(f.effective_on) FILTER (WHERE f.fact = 'CLOSED')
    INTO founded, closed
    FROM fact f WHERE f.tenant_id = tenant AND f.subject = department AND f.fact IN ('FOUNDED', 'CLOSED');
  IF from_day < founded OR closed < coalesce(require_open.until, 'infinity') THEN
    RAISE EXCEPTION USING ERRCODE = 'HR409', MESSAGE = 'DEPARTMENT_CLOSED';
  END IF;
END
$$;

CREATE FUNCTION close_department(tenant text, department text, from_day date) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  PERFORM require_entered(tenant);
  IF session_user = 'hr_system' THEN RETURN; END IF;
  PERFORM 1 FROM department d WHERE d.tenant_id = tenant AND d.department_id = department FOR UPDATE;
  IF EXISTS (
    SELECT FROM employment_period p WHERE p.tenant_id = tenant AND p.department_id = department
      AND (p.until IS NULL OR p.until > close_department.from_day))
  THEN
    RAISE EXCEPTION USING ERRCODE = 'HR409', MESSAGE = 'DEPARTMENT_NOT_EMPTY';
  END IF;
END
$$;

-- It should never have been: nobody may ever have worked there, as far as is known now.
CREATE FUNCTION remove_department(tenant text, department text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  PERFORM require_entered(tenant);
  PERFORM 1 FROM department d WHERE d.tenant_id = tenant AND d.department_id = department FOR UPDATE;
  IF session_user <> 'hr_system' AND EXISTS (
    SELECT FROM employment_period p WHERE p.tenant_id = tenant AND p.department_id = department)
  THEN
    RAISE EXCEPTION USING ERRCODE = 'HR409', MESSAGE = 'IN_USE';
  END IF;
  DELETE FROM department d WHERE d.tenant_id = tenant AND d.department_id = department;
END
$$;

CREATE FUNCTION require_employee(tenant text, employee text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  PERFORM require_entered(tenant);
  IF session_user = 'hr_system' THEN RETURN; END IF;
  IF NOT EXISTS (SELECT FROM roster r WHERE r.tenant_id = tenant AND r.employee_id = employee) THEN
    RAISE EXCEPTION USING ERRCODE = 'HR422', MESSAGE = 'EMPLOYEE_UNKNOWN', COLUMN = 'employeeId';
  END IF;
END
$$;

REVOKE ALL ON FUNCTION require_open, close_department, remove_department, require_employee FROM PUBLIC;
GRANT EXECUTE ON FUNCTION require_open, close_department, remove_department, require_employee TO hr_app, hr_system;
