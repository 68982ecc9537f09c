-- stand-in
CREATE FUNCTION refresh_employment(tenant text, employee text) RETURNS void
  LANGUAGE sql
AS $$
  DELETE FROM employment_period WHERE tenant_id = tenant AND employee_id = employee;
  INSERT INTO employment_period (tenant_id, employee_id, from_day, until, department_id, schedule_id, absence)
  SELECT tenant, employee, day, lead(day) OVER (ORDER BY day), department, schedule, absence
    FROM (
      SELECT day, (SELECT f.value FROM fact_on(tenant, employee, 'DEPARTMENT', day) f) AS department,
             (SELECT f.value FROM fact_on(tenant, employee, 'SCHEDULE', day) f) AS schedule,
             (SELECT f.value FROM fact_on(tenant, employee, 'ABSENCE', day) f
               WHERE f.until IS NULL OR f.until > day) AS absence,
             EXISTS (SELECT FROM fact_on(tenant, employee, 'LEFT', day)) AS gone
        FROM (SELECT f.effective_on AS day FROM fact f WHERE f.tenant_id = tenant AND f.subject = employee
              UNION SELECT f.until FROM fact f WHERE f.tenant_id = tenant AND f.subject = employee AND f.until IS NOT NULL) AS days
       WHERE EXISTS (SELECT FROM fact_on(tenant, employee, 'HIRED', day))) AS held;
  DELETE FROM employment_period p WHERE p.tenant_id = tenant AND p.employee_id = employee
     AND EXISTS (SELECT FROM fact_on(tenant, employee, 'LEFT', p.from_day));
$$;
GRANT EXECUTE ON FUNCTION refresh_employment TO hr_app, hr_system;
CREATE FUNCTION refresh_employment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN PERFORM refresh_employment(old.tenant_id, old.subject);
  ELSE PERFORM refresh_employment(new.tenant_id, new.subject); END IF;
  RETURN NULL;
END
$$;
GRANT EXECUTE ON FUNCTION refresh_employment() TO hr_app, hr_system;
CREATE TRIGGER standin_in AFTER INSERT ON fact FOR EACH ROW
  WHEN (new.fact IN ('DEPARTMENT', 'SCHEDULE', 'ABSENCE', 'LEFT')) EXECUTE FUNCTION refresh_employment();
CREATE TRIGGER standin_out AFTER DELETE ON fact FOR EACH ROW
  WHEN (old.fact IN ('DEPARTMENT', 'SCHEDULE', 'ABSENCE', 'LEFT')) EXECUTE FUNCTION refresh_employment();
