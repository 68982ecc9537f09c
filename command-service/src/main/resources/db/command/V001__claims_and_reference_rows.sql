-- What holds over several streams. Written in the transaction of the event; a function of the events alone.

CREATE TABLE claim (
  tenant_id text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL,
  value text COLLATE "C" NOT NULL,
  owner text COLLATE "C" NOT NULL,
  PRIMARY KEY (tenant_id, kind, value)
);

CREATE TABLE tenant_settings (
  tenant_id text COLLATE "C" NOT NULL PRIMARY KEY,
  settings json NOT NULL
);

CREATE TABLE department (
  tenant_id text COLLATE "C" NOT NULL,
  department_id text COLLATE "C" NOT NULL,
  PRIMARY KEY (tenant_id, department_id)
);

-- the room left in each page lets a punch update the row in place
CREATE TABLE roster (
  tenant_id text COLLATE "C" NOT NULL,
  employee_id text COLLATE "C" NOT NULL,
  department_id text COLLATE "C" NOT NULL,
  open_work_date date,
  open_since timestamptz,
  PRIMARY KEY (tenant_id, employee_id),
  CHECK ((open_work_date IS NULL) = (open_since IS NULL))
) WITH (fillfactor = 70);

SELECT protect_tenant_table('claim'), protect_tenant_table('tenant_settings'), protect_tenant_table('department'),
  protect_tenant_table('roster');

GRANT SELECT, INSERT, UPDATE ON tenant_settings, department, roster TO hr_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON claim, tenant_settings, department, roster TO hr_system;

-- Claims of the whole platform lie outside of the request's tenant: only by function.
CREATE FUNCTION claim(tenant text, claimed_kind text, claimed_value text, claimed_owner text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  INSERT INTO claim VALUES (tenant, claimed_kind, claimed_value, claimed_owner) ON CONFLICT DO NOTHING;
  IF NOT FOUND AND NOT EXISTS (
    SELECT FROM claim c WHERE c.tenant_id = tenant AND c.kind = claimed_kind AND c.value = claimed_value
      AND c.owner = claimed_owner)
  THEN
    RAISE EXCEPTION USING ERRCODE = 'HR409', MESSAGE = claimed_kind || '_TAKEN';
  END IF;
END
$$;

-- A personal value is claimed by its hash.
CREATE FUNCTION claim_personal(tenant text, claimed_kind text, claimed_value text, claimed_owner text) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT claim(tenant, claimed_kind, encode(
    sha256(convert_to(tenant || ':' || claimed_kind || ':' || claimed_value, 'UTF8')), 'hex'), claimed_owner)
$$;

CREATE FUNCTION require_department(tenant text, department text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM department d WHERE d.tenant_id = tenant AND d.department_id = department) THEN
    RAISE EXCEPTION USING ERRCODE = 'HR422', MESSAGE = 'DEPARTMENT_UNKNOWN';
  END IF;
END
$$;

REVOKE ALL ON FUNCTION claim, claim_personal, require_department FROM PUBLIC;
GRANT EXECUTE ON FUNCTION claim, claim_personal, require_department TO hr_app, hr_system;
