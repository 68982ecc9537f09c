-- What is unique over all companies belongs to the platform, and is claimed for the company that was entered.
CREATE OR REPLACE FUNCTION claim(tenant text, claimed_kind text, claimed_value text, claimed_owner text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  PERFORM require_entered(CASE tenant WHEN 'platform' THEN claimed_owner ELSE tenant END);
  INSERT INTO claim VALUES (tenant, claimed_kind, claimed_value, claimed_owner) ON CONFLICT DO NOTHING;
  IF NOT FOUND AND NOT EXISTS (
    SELECT FROM claim c WHERE c.tenant_id = tenant AND c.kind = claimed_kind AND c.value = claimed_value
      AND c.owner = claimed_owner)
  THEN
    RAISE EXCEPTION USING ERRCODE = 'HR409', MESSAGE = claimed_kind || '_TAKEN';
  END IF;
END
$$;

CREATE OR REPLACE FUNCTION require_department(tenant text, department text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  PERFORM require_entered(tenant);
  IF NOT EXISTS (SELECT FROM department d WHERE d.tenant_id = tenant AND d.department_id = department) THEN
    RAISE EXCEPTION USING ERRCODE = 'HR422', MESSAGE = 'DEPARTMENT_UNKNOWN', COLUMN = 'departmentId';
  END IF;
END
$$;
