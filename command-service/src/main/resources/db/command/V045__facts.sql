-- Effective-dated facts as they are known now: a change holds from its day until the next change of the same fact, and
-- on one day the one recorded last. Withdrawn ones are deleted. What decides on a day is selected by that day.
CREATE TABLE fact (
  tenant_id text COLLATE "C" NOT NULL,
  subject text COLLATE "C" NOT NULL,
  fact text COLLATE "C" NOT NULL,
  effective_on date NOT NULL,
  -- of the event in its stream: the later one of a day holds
  sequence bigint NOT NULL,
  change_id text COLLATE "C" NOT NULL,
  -- the first day on which it does not hold, if that is known before the next change
  until date,
  value text COLLATE "C",
  PRIMARY KEY (tenant_id, subject, fact, effective_on, sequence)
);
-- who has a department as parent, as place of work, as head
CREATE INDEX ON fact (tenant_id, fact, value) WHERE fact IN ('DEPARTMENT', 'PARENT', 'HEAD');
SELECT protect_tenant_table('fact');
GRANT SELECT, INSERT, DELETE ON fact TO hr_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON fact TO hr_system;

-- The change of a fact that holds on a day; no row if there is none.
CREATE FUNCTION fact_on(tenant text, of_subject text, of_fact text, day date) RETURNS SETOF fact
  LANGUAGE sql STABLE
AS $$
  SELECT * FROM fact f
   WHERE f.tenant_id = tenant AND f.subject = of_subject AND f.fact = of_fact AND f.effective_on <= day
   ORDER BY f.effective_on DESC, f.sequence DESC LIMIT 1
$$;
REVOKE ALL ON FUNCTION fact_on(text, text, text, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION fact_on(text, text, text, date) TO hr_app, hr_system;

-- Employments as they are known now, from change to change: who works where, by which schedule, or is away. Made of the
-- facts of an employee whenever one of them changes; nothing before the first day or after the last one.
CREATE TABLE employment_period (
  tenant_id text COLLATE "C" NOT NULL,
  employee_id text COLLATE "C" NOT NULL,
  from_day date NOT NULL,
  -- the first day that does not belong to it; null if there is no end
  until date,
  department_id text COLLATE "C" NOT NULL,
  -- null for the company's default one
  schedule_id text COLLATE "C",
  -- the kind of a leave of absence; null if there is none
  absence text COLLATE "C",
  PRIMARY KEY (tenant_id, employee_id, from_day),
  CHECK (until > from_day)
);
CREATE INDEX ON employment_period (tenant_id, department_id);
SELECT protect_tenant_table('employment_period');
GRANT SELECT, INSERT, UPDATE, DELETE ON employment_period TO hr_app, hr_system;
