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

CREATE TABLE stored_response (
  tenant_id text COLLATE "C" NOT NULL,
  idempotency_key text COLLATE "C" NOT NULL,
  fingerprint text NOT NULL,
  answer text NOT NULL,
  position text,
  kept_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, idempotency_key)
);
CREATE INDEX kept_answer_age ON stored_response USING brin (kept_at);

SELECT protect_tenant_table('claim'), protect_tenant_table('tenant_settings'), protect_tenant_table('department'),
  protect_tenant_table('roster'), protect_tenant_table('stored_response');

GRANT SELECT, INSERT, UPDATE, DELETE ON claim, tenant_settings, department, roster, stored_response TO hr_system;
GRANT SELECT, INSERT, UPDATE ON tenant_settings, department, roster TO hr_app;

-- Claims of the whole platform and stored responses of super admins lie outside of the request's tenant: only by function.
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

CREATE FUNCTION store_response(scope text, key text, new_fingerprint text, new_answer text, new_position text) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  INSERT INTO stored_response (tenant_id, idempotency_key, fingerprint, answer, position)
    VALUES (scope, key, new_fingerprint, new_answer, new_position)
$$;

-- Before they are made anew from the events.
CREATE FUNCTION forget_reference_rows() RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  TRUNCATE claim, tenant_settings, department, roster
$$;
REVOKE ALL ON FUNCTION forget_reference_rows FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_reference_rows TO hr_system;

-- The first statement of every command's transaction. It writes nothing, so that the transaction gets its id only
-- after the aggregate has been loaded.
CREATE FUNCTION admit_command(gate_kind text, tenant text, scope text, key text,
    OUT gate text, OUT kept_fingerprint text, OUT stored_response text, OUT kept_position text)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  IF gate_kind = 'ADMIN' AND tenant <> 'platform' THEN
    SELECT m.mode INTO gate FROM maintenance m WHERE m.mode <> 'NORMAL';
    IF FOUND THEN
      RETURN;
    END IF;
  END IF;
  gate := enter_tenant(tenant, true, gate_kind = 'REQUEST');
  IF key IS NOT NULL AND gate = 'OK' THEN
    SELECT k.fingerprint, k.answer, k.position INTO kept_fingerprint, stored_response, kept_position
      FROM stored_response k WHERE k.tenant_id = scope AND k.idempotency_key = key;
  END IF;
END
$$;

CREATE FUNCTION admit_punch(gate_kind text, tenant text, scope text, key text, employee text,
    OUT gate text, OUT kept_fingerprint text, OUT stored_response text, OUT kept_position text,
    OUT employee_id text, OUT settings text, OUT open_work_date date, OUT open_since timestamptz)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  SELECT a.gate, a.kept_fingerprint, a.stored_response, a.kept_position
    INTO gate, kept_fingerprint, stored_response, kept_position
    FROM admit_command(gate_kind, tenant, scope, key) a;
  IF gate = 'OK' THEN
    SELECT r.employee_id, s.settings, r.open_work_date, r.open_since
      INTO employee_id, settings, open_work_date, open_since
      FROM roster r LEFT JOIN tenant_settings s ON s.tenant_id = r.tenant_id
      WHERE r.tenant_id = tenant AND r.employee_id = employee;
  END IF;
END
$$;

REVOKE ALL ON FUNCTION claim, claim_personal, require_department, store_response, admit_command, admit_punch FROM PUBLIC;
GRANT EXECUTE ON FUNCTION claim, claim_personal, require_department, store_response, admit_command, admit_punch
  TO hr_app, hr_system;
