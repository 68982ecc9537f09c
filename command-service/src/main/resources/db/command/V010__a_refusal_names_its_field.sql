CREATE OR REPLACE FUNCTION require_department(tenant text, department text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM department d WHERE d.tenant_id = tenant AND d.department_id = department) THEN
    RAISE EXCEPTION USING ERRCODE = 'HR422', MESSAGE = 'DEPARTMENT_UNKNOWN', COLUMN = 'departmentId';
  END IF;
END
$$;
