-- What is known of departments and employees, for each day as it was known at each moment. The tables are other ones than
-- before: their groups begin again at the first event, by themselves, when the service that knows them starts.
DROP TABLE department, employee;
DELETE FROM projection_token WHERE processor IN ('organisation', 'employees');
DELETE FROM processor_position WHERE processor IN ('organisation', 'employees');
DELETE FROM parked_event WHERE processor IN ('organisation', 'employees');
UPDATE read_model_generation SET xid = 0, pos = 0 WHERE processor IN ('organisation', 'employees');

-- Whether a version is the one of a day and a moment. Planned as if it were written out, so that indexes are found.
CREATE FUNCTION holds(valid_from date, valid_until date, known_from timestamptz, known_until timestamptz,
  as_of date, known_at timestamptz) RETURNS boolean
  LANGUAGE sql IMMUTABLE
AS $$
  SELECT valid_from <= as_of AND as_of < valid_until AND known_from <= known_at AND known_at < known_until
$$;
REVOKE ALL ON FUNCTION holds(date, date, timestamptz, timestamptz, date, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION holds(date, date, timestamptz, timestamptz, date, timestamptz) TO hr_app, hr_system;

CREATE TABLE department (
  tenant_id text COLLATE "C" NOT NULL,
  department_id text COLLATE "C" NOT NULL,
  code text COLLATE "C" NOT NULL,
  effective_from date NOT NULL,
  history json NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (tenant_id, department_id)
);
SELECT protect_read_model('department');

-- Rectangles of days and moments, without overlap. What has no end ends in 9999.
CREATE TABLE department_version (
  tenant_id text COLLATE "C" NOT NULL,
  department_id text COLLATE "C" NOT NULL,
  valid_from date NOT NULL,
  known_from timestamptz NOT NULL,
  valid_until date NOT NULL,
  known_until timestamptz NOT NULL,
  code text COLLATE "C" NOT NULL,
  effective_from date NOT NULL,
  name text COLLATE "C" NOT NULL,
  parent_id text COLLATE "C",
  head_id text COLLATE "C",
  -- not before the founding and not after the closing: what has been there then is still shown with a department
  existing boolean NOT NULL,
  closed_from date,
  PRIMARY KEY (tenant_id, department_id, valid_from, known_from)
);
CREATE INDEX ON department_version (tenant_id, parent_id);
CREATE INDEX ON department_version (tenant_id, head_id) WHERE head_id IS NOT NULL;
SELECT protect_read_model('department_version');

CREATE TABLE employee (
  tenant_id text COLLATE "C" NOT NULL,
  employee_id text COLLATE "C" NOT NULL,
  employee_number text COLLATE "C" NOT NULL,
  hired_on date NOT NULL,
  first_employment text COLLATE "C" NOT NULL,
  previous_employment text COLLATE "C",
  history json NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (tenant_id, employee_id)
);
SELECT protect_read_model('employee');

CREATE TABLE employee_version (
  tenant_id text COLLATE "C" NOT NULL,
  employee_id text COLLATE "C" NOT NULL,
  valid_from date NOT NULL,
  known_from timestamptz NOT NULL,
  valid_until date NOT NULL,
  known_until timestamptz NOT NULL,
  employee_number text COLLATE "C" NOT NULL,
  hired_on date NOT NULL,
  previous_employment text COLLATE "C",
  initials text COLLATE "C" NOT NULL,
  name text COLLATE "C" NOT NULL,
  email text COLLATE "C" NOT NULL,
  phone text COLLATE "C",
  department_id text COLLATE "C" NOT NULL,
  position text COLLATE "C" NOT NULL,
  work_schedule_id text COLLATE "C",
  status text COLLATE "C" NOT NULL CHECK (status IN ('PRE_HIRE', 'ACTIVE', 'LOA', 'TERMINATED')),
  terminated_on date,
  PRIMARY KEY (tenant_id, employee_id, valid_from, known_from)
);
-- in the order of names, which a beginning of a name keeps: LIKE is not leakproof and would lose its index under row
-- level security, and so would be text_pattern_ops in this order
CREATE INDEX ON employee_version (tenant_id, name, employee_id);
CREATE INDEX ON employee_version (tenant_id, initials);
CREATE INDEX ON employee_version (tenant_id, department_id, name, employee_id);
SELECT protect_read_model('employee_version');

-- Some departments and all below them, as the tree is on a day.
CREATE FUNCTION departments_below(tenant text, roots text[], day date, known timestamptz)
  RETURNS TABLE (department_id text)
  LANGUAGE sql STABLE
AS $$
  WITH RECURSIVE below AS (
    SELECT root COLLATE "C" AS id FROM unnest(roots) AS root
    UNION
    SELECT d.department_id FROM below b
      JOIN department_version d ON d.tenant_id = tenant AND d.parent_id = b.id
       AND holds(d.valid_from, d.valid_until, d.known_from, d.known_until, day, known))
  SELECT id FROM below
$$;
REVOKE ALL ON FUNCTION departments_below(text, text[], date, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION departments_below(text, text[], date, timestamptz) TO hr_app;

-- What a head leads on a day, as it is known now.
CREATE FUNCTION departments_led_by(tenant text, head text, day date) RETURNS TABLE (department_id text)
  LANGUAGE sql STABLE
AS $$
  SELECT department_id FROM departments_below(tenant, ARRAY(
    SELECT d.department_id FROM department_version d
     WHERE d.tenant_id = tenant AND d.head_id = head AND d.existing AND d.known_until = '9999-12-31Z'
       AND d.valid_from <= day AND day < d.valid_until), day, '9999-12-30Z')
$$;
REVOKE ALL ON FUNCTION departments_led_by(text, text, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION departments_led_by(text, text, date) TO hr_app;
