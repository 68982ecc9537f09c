-- Whose a request of leave is, and when it begins.
CREATE TABLE leave_request (
  tenant_id text COLLATE "C" NOT NULL,
  request_id text COLLATE "C" NOT NULL,
  employee_id text COLLATE "C" NOT NULL,
  first_day date NOT NULL,
  PRIMARY KEY (tenant_id, request_id)
);
CREATE TABLE leave_policy (
  tenant_id text COLLATE "C" NOT NULL,
  from_day date NOT NULL,
  basis text COLLATE "C" NOT NULL,
  -- --MM-dd
  fiscal_year_start text COLLATE "C" NOT NULL,
  rounding text COLLATE "C" NOT NULL,
  below_five boolean NOT NULL,
  PRIMARY KEY (tenant_id, from_day)
);
-- What was granted by rule; day first, as a policy of the past asks for it.
CREATE TABLE leave_grant (
  tenant_id text COLLATE "C" NOT NULL,
  accrued_on date NOT NULL,
  employee_id text COLLATE "C" NOT NULL,
  rule text COLLATE "C" NOT NULL,
  PRIMARY KEY (tenant_id, accrued_on, employee_id, rule)
);
-- Scheduled days on which nobody came, as they were closed the last time.
CREATE TABLE absent_day (
  tenant_id text COLLATE "C" NOT NULL,
  employee_id text COLLATE "C" NOT NULL,
  work_date date NOT NULL,
  PRIMARY KEY (tenant_id, employee_id, work_date)
);
-- When somebody's leave has to be looked at the next time.
CREATE TABLE leave_due (
  tenant_id text COLLATE "C" NOT NULL,
  employee_id text COLLATE "C" NOT NULL,
  due_on date NOT NULL,
  -- one more each time that something has come for which it has to be looked at sooner
  version integer NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant_id, employee_id)
);
CREATE INDEX ON leave_due (tenant_id, due_on);
CREATE TABLE delegation (
  tenant_id text COLLATE "C" NOT NULL,
  employee_id text COLLATE "C" NOT NULL,
  to_employee text COLLATE "C" NOT NULL,
  from_day date NOT NULL,
  -- the last day
  until_day date NOT NULL,
  PRIMARY KEY (tenant_id, employee_id, to_employee, from_day)
);
SELECT protect_tenant_table('leave_request'), protect_tenant_table('leave_policy'), protect_tenant_table('leave_grant'),
  protect_tenant_table('absent_day'), protect_tenant_table('leave_due'), protect_tenant_table('delegation');
GRANT SELECT, INSERT ON leave_request, leave_grant TO hr_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON leave_policy, absent_day, leave_due, delegation TO hr_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON leave_request, leave_policy, leave_grant, absent_day, leave_due, delegation TO hr_system;

-- Whether somebody decides for an employee about a day: as their manager then, or in that one's place today.
CREATE FUNCTION decides_on(tenant text, employee text, day date, decider text) RETURNS boolean
  LANGUAGE sql STABLE
AS $$
  SELECT coalesce(m.head = decider OR EXISTS (
    SELECT FROM delegation d
     WHERE d.tenant_id = tenant AND d.employee_id = m.head AND d.to_employee = decider
       AND (now() AT TIME ZONE zone_of_company(tenant, current_date))::date BETWEEN d.from_day AND d.until_day), false)
    FROM (SELECT manager_on(tenant, employee, day) AS head) AS m
$$;
REVOKE ALL ON FUNCTION decides_on(text, text, date, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION decides_on(text, text, date, text) TO hr_app;
-- who is employed already is looked at once
INSERT INTO leave_due (tenant_id, employee_id, due_on)
SELECT tenant_id, employee_id, min(from_day) FROM employment_period GROUP BY tenant_id, employee_id;
